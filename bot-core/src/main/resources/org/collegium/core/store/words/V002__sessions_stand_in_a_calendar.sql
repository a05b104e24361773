-- Days are wall time; the instant is computed with the zone's rules whenever it is asked for, and so never kept.

CREATE TABLE session (
  id         BIGINT  NOT NULL PRIMARY KEY,
  cohort_id  BIGINT  NOT NULL REFERENCES cohort (id),
  number     INTEGER NOT NULL,
  title      TEXT    NOT NULL,
  zone       TEXT    NOT NULL,
  place      TEXT,
  materials  TEXT,
  state      TEXT    NOT NULL CHECK (state IN ('planned', 'cancelled')),
  revision   INTEGER NOT NULL,
  revised_at BIGINT  NOT NULL,
  sequence   INTEGER NOT NULL
);

CREATE INDEX session_of_cohort ON session (cohort_id, number);

CREATE TABLE session_day (
  session_id BIGINT  NOT NULL REFERENCES session (id),
  day        INTEGER NOT NULL CHECK (day >= 1),
  starts     TEXT    NOT NULL,
  ends       TEXT    NOT NULL,
  PRIMARY KEY (session_id, day),
  CHECK (starts < ends)
);

CREATE INDEX session_day_by_start ON session_day (starts) WHERE day = 1;

CREATE TABLE rsvp (
  session_id  BIGINT  NOT NULL REFERENCES session (id),
  revision    INTEGER NOT NULL,
  person_id   BIGINT  NOT NULL REFERENCES person (id),
  coming      TEXT    NOT NULL CHECK (coming IN ('yes', 'no', 'maybe')),
  answered_at BIGINT  NOT NULL,
  PRIMARY KEY (session_id, revision, person_id)
);

CREATE TABLE attendance (
  session_id BIGINT  NOT NULL REFERENCES session (id),
  day        INTEGER NOT NULL CHECK (day >= 1),
  person_id  BIGINT  NOT NULL REFERENCES person (id),
  marked_by  BIGINT  NOT NULL REFERENCES person (id),
  marked_at  BIGINT  NOT NULL,
  PRIMARY KEY (session_id, day, person_id)
);
