-- The columns "cue", "act", "reason" and "picture" are sealed with their author's key.
CREATE TABLE commitment (
  id         BIGINT  NOT NULL PRIMARY KEY,
  reference  TEXT    NOT NULL,
  cohort_id  BIGINT  NOT NULL REFERENCES cohort (id),
  author_id  BIGINT  NOT NULL REFERENCES person (id),
  cue        BLOB    NOT NULL,
  act        BLOB    NOT NULL,
  reason     BLOB    NOT NULL,
  picture    BLOB,
  audience   TEXT    NOT NULL CHECK (audience IN ('only-me', 'my-mentor')),
  made_at    BIGINT  NOT NULL,
  edited_at  BIGINT,
  -- the day on which it comes back to its author
  ask_on     TEXT    NOT NULL,
  -- how often a day was set; the key of that day's letter holds it
  turn       INTEGER NOT NULL,
  -- when the letter of that day was written
  asked_at   BIGINT,
  -- whether it was carried to that day because nothing was said to the last one
  carried    BOOLEAN NOT NULL CHECK (carried IN (TRUE, FALSE)),
  -- whether it is asked about no more, unless its author goes on with it
  rests      BOOLEAN NOT NULL CHECK (rests IN (TRUE, FALSE)),
  closed_at  BIGINT
);

CREATE UNIQUE INDEX commitment_reference ON commitment (lower(reference));
CREATE INDEX commitment_of_author ON commitment (author_id, made_at);
CREATE INDEX commitment_of_cohort ON commitment (cohort_id, made_at);
CREATE INDEX commitment_waiting ON commitment (id) WHERE closed_at IS NULL AND rests = FALSE;

-- The reader list as it was frozen.
CREATE TABLE commitment_reader (
  commitment_id BIGINT  NOT NULL REFERENCES commitment (id),
  person_id     BIGINT  NOT NULL REFERENCES person (id),
  position      INTEGER NOT NULL,
  role          TEXT    NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  PRIMARY KEY (commitment_id, person_id)
);

CREATE INDEX commitment_reader_of ON commitment_reader (person_id);

-- What happened, each time its author told. The column "words" is sealed with their key.
CREATE TABLE commitment_outcome (
  id            BIGINT NOT NULL PRIMARY KEY,
  commitment_id BIGINT NOT NULL REFERENCES commitment (id),
  words         BLOB   NOT NULL,
  audience      TEXT   NOT NULL CHECK (audience IN ('only-me', 'my-mentor')),
  told_at       BIGINT NOT NULL
);

CREATE INDEX commitment_outcome_of ON commitment_outcome (commitment_id);

-- Whom the form named in which it was told; a later change of the plan's readers leaves this as it is.
CREATE TABLE commitment_outcome_reader (
  outcome_id BIGINT  NOT NULL REFERENCES commitment_outcome (id),
  person_id  BIGINT  NOT NULL REFERENCES person (id),
  position   INTEGER NOT NULL,
  role       TEXT    NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  PRIMARY KEY (outcome_id, person_id)
);

CREATE INDEX commitment_outcome_reader_of ON commitment_outcome_reader (person_id);

CREATE TABLE commitment_access (
  id            BIGINT NOT NULL PRIMARY KEY,
  commitment_id BIGINT NOT NULL REFERENCES commitment (id),
  author_id     BIGINT NOT NULL REFERENCES person (id),
  reader_id     BIGINT NOT NULL REFERENCES person (id),
  read_at       BIGINT NOT NULL,
  through       TEXT   NOT NULL
);

CREATE INDEX commitment_access_to ON commitment_access (author_id, read_at);
CREATE INDEX commitment_access_to_commitment ON commitment_access (commitment_id);
