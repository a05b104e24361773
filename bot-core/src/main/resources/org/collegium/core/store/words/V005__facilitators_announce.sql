-- The column "words" is sealed with its author's key.
CREATE TABLE announcement (
  id          BIGINT NOT NULL PRIMARY KEY,
  cohort_id   BIGINT NOT NULL REFERENCES cohort (id),
  author_id   BIGINT NOT NULL REFERENCES person (id),
  words       BLOB   NOT NULL,
  made_at     BIGINT NOT NULL,
  request_key TEXT   NOT NULL UNIQUE
);
