-- The columns "way" and "reason" are sealed with their author's key.
CREATE TABLE case_decision (
  id         BIGINT  NOT NULL PRIMARY KEY,
  case_id    BIGINT  NOT NULL REFERENCES case_study (id),
  author_id  BIGINT  NOT NULL REFERENCES person (id),
  way        BLOB    NOT NULL,
  reason     BLOB    NOT NULL,
  audience   TEXT    NOT NULL CHECK (audience IN ('only-me', 'my-cohort')),
  decided_at BIGINT  NOT NULL,
  edited_at  BIGINT,
  late       BOOLEAN NOT NULL CHECK (late IN (TRUE, FALSE)),
  UNIQUE (case_id, author_id)
);

-- The reader list as it was frozen.
CREATE TABLE case_decision_reader (
  decision_id BIGINT  NOT NULL REFERENCES case_decision (id),
  person_id   BIGINT  NOT NULL REFERENCES person (id),
  position    INTEGER NOT NULL,
  role        TEXT    NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  PRIMARY KEY (decision_id, person_id)
);

-- How many decided for what when it was told: it is never counted again. None are kept that would be about too few.
CREATE TABLE case_tally (
  case_id     BIGINT  NOT NULL PRIMARY KEY REFERENCES case_study (id),
  released_at BIGINT  NOT NULL
);

CREATE TABLE case_tally_way (
  case_id BIGINT  NOT NULL REFERENCES case_tally (case_id),
  way     TEXT    NOT NULL,
  count   INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (case_id, way)
);

CREATE TABLE case_decision_access (
  id          BIGINT NOT NULL PRIMARY KEY,
  decision_id BIGINT NOT NULL REFERENCES case_decision (id),
  author_id   BIGINT NOT NULL REFERENCES person (id),
  reader_id   BIGINT NOT NULL REFERENCES person (id),
  read_at     BIGINT NOT NULL,
  through     TEXT   NOT NULL
);

CREATE INDEX case_decision_access_to ON case_decision_access (author_id, read_at);
