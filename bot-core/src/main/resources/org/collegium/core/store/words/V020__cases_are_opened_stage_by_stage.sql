CREATE TABLE case_study (
  id        BIGINT  NOT NULL PRIMARY KEY,
  cohort_id BIGINT  NOT NULL REFERENCES cohort (id),
  script    TEXT    NOT NULL,
  state     TEXT    NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
  openings  INTEGER NOT NULL CHECK (openings >= 1),
  opened_by BIGINT  NOT NULL REFERENCES person (id),
  opened_at BIGINT  NOT NULL
);

CREATE INDEX case_study_of_cohort ON case_study (cohort_id, opened_at);
CREATE UNIQUE INDEX case_study_running ON case_study (cohort_id) WHERE state <> 'closed';

-- The stages that are open now; one that was taken back is not among them.
CREATE TABLE case_stage (
  case_id  BIGINT  NOT NULL REFERENCES case_study (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  opening  INTEGER NOT NULL CHECK (opening >= 1),
  day      TEXT    NOT NULL,
  PRIMARY KEY (case_id, number)
);
