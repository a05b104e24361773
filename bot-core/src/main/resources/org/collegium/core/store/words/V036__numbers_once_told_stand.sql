-- Whom a check-in reached; empty where that would be about too few, or was not counted when the round was told.
ALTER TABLE round_count ADD COLUMN reached INTEGER;

-- What was told of a session that was held, once and for ever; "attending" is empty where too few are behind it, or too
-- few beside them.
CREATE TABLE session_count (
  session_id BIGINT  NOT NULL PRIMARY KEY REFERENCES session (id),
  told_at    BIGINT  NOT NULL,
  leaders    INTEGER NOT NULL CHECK (leaders >= 0),
  attending  INTEGER
);
