-- What somebody brings to their cohort. The columns "title", "words" and "focus" are sealed with their author's key.
CREATE TABLE dilemma (
  id         BIGINT NOT NULL PRIMARY KEY,
  cohort_id  BIGINT NOT NULL REFERENCES cohort (id),
  author_id  BIGINT NOT NULL REFERENCES person (id),
  title      BLOB   NOT NULL,
  words      BLOB   NOT NULL,
  focus      BLOB   NOT NULL,
  written_at BIGINT NOT NULL,
  -- when its author offered it, having seen what the others would
  offered_at BIGINT
);

CREATE INDEX dilemma_of_cohort ON dilemma (cohort_id);
CREATE INDEX dilemma_of_author ON dilemma (author_id);

-- The reader list as it was frozen.
CREATE TABLE dilemma_reader (
  dilemma_id BIGINT  NOT NULL REFERENCES dilemma (id),
  person_id  BIGINT  NOT NULL REFERENCES person (id),
  position   INTEGER NOT NULL,
  role       TEXT    NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  PRIMARY KEY (dilemma_id, person_id)
);

-- Who must not be in the room in which it is talked about.
CREATE TABLE dilemma_apart (
  dilemma_id BIGINT NOT NULL REFERENCES dilemma (id),
  person_id  BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (dilemma_id, person_id)
);

CREATE TABLE dilemma_access (
  id         BIGINT NOT NULL PRIMARY KEY,
  dilemma_id BIGINT NOT NULL REFERENCES dilemma (id),
  author_id  BIGINT NOT NULL REFERENCES person (id),
  reader_id  BIGINT NOT NULL REFERENCES person (id),
  read_at    BIGINT NOT NULL,
  through    TEXT   NOT NULL
);

CREATE INDEX dilemma_access_to ON dilemma_access (author_id, read_at);

ALTER TABLE protocol ADD COLUMN dilemma_id BIGINT REFERENCES dilemma (id);
