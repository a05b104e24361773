-- Cases that leaders bring. "words" is sealed with the key of their author, "note" with that of whoever sent them back.
-- What is withdrawn is not here any more.
CREATE TABLE own_case (
  id             BIGINT NOT NULL PRIMARY KEY,
  cohort_id      BIGINT NOT NULL REFERENCES cohort (id),
  author_id      BIGINT NOT NULL REFERENCES person (id),
  -- what case_study.script says of it once it is opened
  script         TEXT   NOT NULL UNIQUE,
  state          TEXT   NOT NULL CHECK (state IN ('offered', 'sent-back', 'accepted')),
  words          BLOB   NOT NULL,
  offered_at     BIGINT NOT NULL,
  answered_at    BIGINT,
  note           BLOB,
  note_author_id BIGINT REFERENCES person (id)
);

CREATE INDEX own_case_of_cohort ON own_case (cohort_id);
CREATE INDEX own_case_of_author ON own_case (author_id);
CREATE INDEX own_case_note_of ON own_case (note_author_id);

CREATE TABLE own_case_reader (
  own_case_id BIGINT  NOT NULL REFERENCES own_case (id),
  person_id   BIGINT  NOT NULL REFERENCES person (id),
  position    INTEGER NOT NULL,
  role        TEXT    NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  PRIMARY KEY (own_case_id, person_id)
);

CREATE INDEX own_case_reader_of ON own_case_reader (person_id);

-- Who read it before it was opened, and that its author read the note.
CREATE TABLE own_case_access (
  id          BIGINT NOT NULL PRIMARY KEY,
  own_case_id BIGINT NOT NULL REFERENCES own_case (id),
  author_id   BIGINT NOT NULL REFERENCES person (id),
  reader_id   BIGINT NOT NULL REFERENCES person (id),
  read_at     BIGINT NOT NULL,
  through     TEXT   NOT NULL
);

CREATE INDEX own_case_access_to ON own_case_access (author_id, read_at);
CREATE INDEX own_case_access_to_case ON own_case_access (own_case_id);
