-- What a mentor and a leader say to each other about one reflection. Nobody else reads it.
CREATE TABLE coaching_thread (
  id            BIGINT NOT NULL PRIMARY KEY,
  cohort_id     BIGINT NOT NULL REFERENCES cohort (id),
  mentor_id     BIGINT NOT NULL REFERENCES person (id),
  leader_id     BIGINT NOT NULL REFERENCES person (id),
  -- empty once its author has taken the reflection away
  reflection_id BIGINT REFERENCES reflection (id),
  UNIQUE (reflection_id, mentor_id)
);

CREATE INDEX coaching_thread_of_mentor ON coaching_thread (mentor_id);
CREATE INDEX coaching_thread_of_leader ON coaching_thread (leader_id);
CREATE INDEX coaching_thread_of_cohort ON coaching_thread (cohort_id);

-- The column "words" is sealed with its author's key.
CREATE TABLE coaching_note (
  id          BIGINT NOT NULL PRIMARY KEY,
  thread_id   BIGINT NOT NULL REFERENCES coaching_thread (id),
  author_id   BIGINT NOT NULL REFERENCES person (id),
  words       BLOB   NOT NULL,
  written_at  BIGINT NOT NULL,
  edited_at   BIGINT,
  -- when its one reader first opened it
  seen_at     BIGINT,
  request_key TEXT   NOT NULL UNIQUE
);

CREATE INDEX coaching_note_of_thread ON coaching_note (thread_id);
CREATE INDEX coaching_note_of_author ON coaching_note (author_id);

CREATE TABLE coaching_note_access (
  id        BIGINT NOT NULL PRIMARY KEY,
  note_id   BIGINT NOT NULL REFERENCES coaching_note (id),
  author_id BIGINT NOT NULL REFERENCES person (id),
  reader_id BIGINT NOT NULL REFERENCES person (id),
  read_at   BIGINT NOT NULL,
  through   TEXT   NOT NULL
);

CREATE INDEX coaching_note_access_to ON coaching_note_access (author_id, read_at);
CREATE INDEX coaching_note_access_to_note ON coaching_note_access (note_id);
