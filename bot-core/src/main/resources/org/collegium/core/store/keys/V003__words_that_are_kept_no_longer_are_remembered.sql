-- What was written in a cohort by then is kept no longer: what an older backup of words brings back of it is taken away
-- anew.
CREATE TABLE ended_keeping (
  cohort_id BIGINT NOT NULL PRIMARY KEY,
  ended_at  BIGINT NOT NULL
);
