-- What was told of a closed round, once and for ever; "answering" and "answers" are empty where too few are behind them,
-- or too few beside them.
CREATE TABLE round_count (
  round_id  BIGINT  NOT NULL PRIMARY KEY REFERENCES round (id),
  told_at   BIGINT  NOT NULL,
  leaders   INTEGER NOT NULL CHECK (leaders >= 0),
  answering INTEGER,
  answers   INTEGER,
  CHECK ((answering IS NULL) = (answers IS NULL))
);
