-- Who may read what is said, as it was frozen: the same for all that was said while the same people sat in the cohort.
CREATE TABLE turn_list (
  id        BIGINT NOT NULL PRIMARY KEY,
  cohort_id BIGINT NOT NULL REFERENCES cohort (id),
  print     TEXT   NOT NULL,
  readers   TEXT   NOT NULL,
  UNIQUE (cohort_id, print)
);

-- The column "words" is sealed with its author's key.
CREATE TABLE turn (
  id        BIGINT  NOT NULL PRIMARY KEY,
  reference TEXT    NOT NULL UNIQUE,
  message   TEXT    NOT NULL UNIQUE,
  case_id   BIGINT  NOT NULL REFERENCES case_study (id),
  author_id BIGINT  NOT NULL REFERENCES person (id),
  stage     INTEGER NOT NULL CHECK (stage > 0),
  words     BLOB    NOT NULL,
  list_id   BIGINT  NOT NULL REFERENCES turn_list (id),
  said_at   BIGINT  NOT NULL,
  edited_at BIGINT,
  heard_at  BIGINT  NOT NULL
);

CREATE INDEX turn_in_case ON turn (case_id, said_at);
CREATE INDEX turn_of_author ON turn (author_id, said_at);
CREATE INDEX turn_of_list ON turn (list_id, said_at);

-- Messages that were deleted: whatever is heard of them later is not kept.
CREATE TABLE turn_taken_back (
  message       TEXT   NOT NULL PRIMARY KEY,
  case_id       BIGINT NOT NULL REFERENCES case_study (id),
  taken_back_at BIGINT NOT NULL
);

CREATE INDEX turn_taken_back_in_case ON turn_taken_back (case_id);

-- Who read what of whom: all that somebody read of an author in one case at a time is one row.
CREATE TABLE turn_access (
  id        BIGINT NOT NULL PRIMARY KEY,
  case_id   BIGINT NOT NULL REFERENCES case_study (id),
  author_id BIGINT NOT NULL REFERENCES person (id),
  reader_id BIGINT NOT NULL REFERENCES person (id),
  read_at   BIGINT NOT NULL,
  through   TEXT   NOT NULL
);

CREATE INDEX turn_access_to ON turn_access (author_id, read_at);
CREATE INDEX turn_access_in_case ON turn_access (case_id);
