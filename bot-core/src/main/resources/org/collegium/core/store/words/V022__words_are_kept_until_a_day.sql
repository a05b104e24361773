-- Until which day the words of a cohort are kept; where there is no row, until their authors take them away.
CREATE TABLE keeping (
  cohort_id    BIGINT NOT NULL PRIMARY KEY REFERENCES cohort (id),
  until_day    TEXT   NOT NULL,
  -- when whoever wrote there was told
  announced_at BIGINT,
  -- when the words were taken away
  ended_at     BIGINT,
  CHECK (ended_at IS NULL OR announced_at IS NOT NULL)
);

-- What goes on that day is found by its cohort, and what hangs on it by what it hangs on.
CREATE INDEX reflection_of_cohort ON reflection (cohort_id, written_at);
CREATE INDEX access_to_reflection ON access (reflection_id);
CREATE INDEX case_decision_access_to_decision ON case_decision_access (decision_id);
