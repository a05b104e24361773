CREATE TABLE round (
  id         BIGINT  NOT NULL PRIMARY KEY,
  cohort_id  BIGINT  NOT NULL REFERENCES cohort (id),
  session_id BIGINT  NOT NULL REFERENCES session (id),
  number     INTEGER NOT NULL,
  stage      TEXT    NOT NULL CHECK (stage IN ('before', 'close', 'after', 'between')),
  ordinal    INTEGER NOT NULL CHECK (ordinal >= 1),
  opens_on   TEXT    NOT NULL,
  opened_at  BIGINT  NOT NULL,
  closes_at  BIGINT  NOT NULL,
  nudge_on   TEXT    NOT NULL,
  nudged_at  BIGINT,
  UNIQUE (session_id, stage, ordinal)
);

CREATE INDEX round_of_cohort ON round (cohort_id, opened_at);
CREATE INDEX round_to_nudge ON round (nudge_on) WHERE nudged_at IS NULL;

CREATE TABLE round_prompt (
  round_id BIGINT  NOT NULL REFERENCES round (id),
  position INTEGER NOT NULL,
  prompt   TEXT    NOT NULL,
  PRIMARY KEY (round_id, position)
);

-- The columns "answer" and "follow_up" are sealed with their author's key.
CREATE TABLE reflection (
  id          BIGINT  NOT NULL PRIMARY KEY,
  reference   TEXT    NOT NULL,
  cohort_id   BIGINT  NOT NULL REFERENCES cohort (id),
  author_id   BIGINT  NOT NULL REFERENCES person (id),
  session     INTEGER NOT NULL CHECK (session >= 0),
  round_id    BIGINT  REFERENCES round (id),
  prompt      TEXT,
  answer      BLOB    NOT NULL,
  follow_up   BLOB,
  audience    TEXT    NOT NULL CHECK (audience IN ('only-me', 'my-mentor', 'my-cohort')),
  written_at  BIGINT  NOT NULL,
  edited_at   BIGINT,
  late        BOOLEAN NOT NULL CHECK (late IN (TRUE, FALSE)),
  request_key TEXT    NOT NULL UNIQUE,
  CHECK ((round_id IS NULL) = (prompt IS NULL)),
  UNIQUE (round_id, prompt, author_id)
);

CREATE UNIQUE INDEX reflection_reference ON reflection (lower(reference));
CREATE INDEX reflection_of_author ON reflection (author_id, written_at);

-- The reader list as it was frozen; "named_at" is when the author first let that reader in.
CREATE TABLE reflection_reader (
  reflection_id BIGINT  NOT NULL REFERENCES reflection (id),
  person_id     BIGINT  NOT NULL REFERENCES person (id),
  position      INTEGER NOT NULL,
  role          TEXT    NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  named_at      BIGINT  NOT NULL,
  PRIMARY KEY (reflection_id, person_id)
);

CREATE INDEX reflection_named ON reflection_reader (person_id, named_at);

CREATE TABLE access (
  id            BIGINT NOT NULL PRIMARY KEY,
  reflection_id BIGINT NOT NULL REFERENCES reflection (id),
  author_id     BIGINT NOT NULL REFERENCES person (id),
  reader_id     BIGINT NOT NULL REFERENCES person (id),
  read_at       BIGINT NOT NULL,
  through       TEXT   NOT NULL
);

CREATE INDEX access_to_words_of ON access (author_id, read_at);
