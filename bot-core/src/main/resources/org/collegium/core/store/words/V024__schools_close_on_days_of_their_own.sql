-- The school, as the roster says it, that is closed on these days; all of the cohort's where it is null. A file of one
-- school's days, or of all schools', replaces those of that set alone.
ALTER TABLE closure ADD COLUMN school TEXT;

-- On days of tests schools are open, and nobody is asked anything.
ALTER TABLE closure ADD COLUMN kind TEXT NOT NULL DEFAULT 'closed' CHECK (kind IN ('closed', 'tests'));

-- Days that a facilitator declared, such as snow days. No file replaces them.
CREATE TABLE declared_closure (
  id        BIGINT NOT NULL PRIMARY KEY,
  cohort_id BIGINT NOT NULL REFERENCES cohort (id),
  first_day TEXT   NOT NULL,
  last_day  TEXT   NOT NULL,
  name      TEXT   NOT NULL,
  school    TEXT,
  kind      TEXT   NOT NULL CHECK (kind IN ('closed', 'tests')),
  CHECK (first_day <= last_day)
);

CREATE INDEX declared_closure_of_cohort ON declared_closure (cohort_id);

-- The last day on which a facilitator keeps check-ins from being asked, of all members and of one.
ALTER TABLE cohort ADD COLUMN paused_until TEXT;
ALTER TABLE membership ADD COLUMN paused_until TEXT;

-- At which hour of the day and on which day of the week somebody likes to be asked; the usual where they are null.
ALTER TABLE habit ADD COLUMN ask_at TEXT;
ALTER TABLE habit ADD COLUMN ask_on TEXT;
