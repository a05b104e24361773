-- A protocol by which a cohort talks. "steps" says of each open step which of all openings it was, with a space between
-- them; "since" is when the latest of them began to last.
CREATE TABLE protocol (
  id            BIGINT  NOT NULL PRIMARY KEY,
  cohort_id     BIGINT  NOT NULL REFERENCES cohort (id),
  script        TEXT    NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('open', 'paused', 'closed')),
  openings      INTEGER NOT NULL CHECK (openings >= 1),
  steps         TEXT    NOT NULL,
  since         BIGINT  NOT NULL,
  timekeeper_id BIGINT  REFERENCES person (id),
  opened_by     BIGINT  NOT NULL REFERENCES person (id),
  opened_at     BIGINT  NOT NULL
);

CREATE INDEX protocol_of_cohort ON protocol (cohort_id, opened_at);
CREATE UNIQUE INDEX protocol_running ON protocol (cohort_id) WHERE state <> 'closed';
