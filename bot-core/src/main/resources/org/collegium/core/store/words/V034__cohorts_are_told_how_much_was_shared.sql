-- What was told to a cohort, before a session, of what was shared with all of it: once and for ever, so that no two numbers
-- can be subtracted. "people", "pieces" and "kinds" are empty where too few are behind them, or too few beside them.
CREATE TABLE cohort_digest (
  session_id BIGINT  NOT NULL PRIMARY KEY REFERENCES session (id),
  since      BIGINT  NOT NULL,
  told_at    BIGINT  NOT NULL,
  people     INTEGER,
  pieces     INTEGER,
  -- each kind, a slash and how many, with a space between them
  kinds      TEXT,
  -- check-ins that were asked in that time
  check_ins  INTEGER NOT NULL,
  -- how many answered the one that closed last
  answering  INTEGER,
  CHECK ((people IS NULL) = (pieces IS NULL)),
  CHECK (people IS NOT NULL OR kinds IS NULL)
);

CREATE INDEX reflection_shared_with_all ON reflection (cohort_id) WHERE audience = 'my-cohort';
