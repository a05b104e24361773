-- A mentor takes a summary along as a file. No word of it is kept here: only what stands in it, and where its file
-- lies, so that it can be taken away from there.
CREATE TABLE summary_copy (
  id         BIGINT  NOT NULL PRIMARY KEY,
  token      TEXT    NOT NULL UNIQUE,
  mentor_id  BIGINT  NOT NULL REFERENCES person (id),
  made_at    BIGINT  NOT NULL,
  goes_at    BIGINT  NOT NULL,
  -- how many pieces stood in it when it was made
  whole      INTEGER NOT NULL,
  -- where its file lies; empty as long as it lies nowhere
  platform   TEXT,
  file       TEXT,
  not_before BIGINT,
  CHECK ((platform IS NULL) = (file IS NULL))
);

CREATE INDEX summary_copy_of_mentor ON summary_copy (mentor_id);

CREATE TABLE summary_copy_piece (
  copy_id       BIGINT  NOT NULL REFERENCES summary_copy (id),
  position      INTEGER NOT NULL,
  reflection_id BIGINT REFERENCES reflection (id),
  commitment_id BIGINT REFERENCES commitment (id),
  PRIMARY KEY (copy_id, position),
  CHECK ((reflection_id IS NULL) <> (commitment_id IS NULL))
);

CREATE INDEX summary_copy_piece_of_reflection ON summary_copy_piece (reflection_id);
CREATE INDEX summary_copy_piece_of_commitment ON summary_copy_piece (commitment_id);

-- A summary waits too, until its mentor says as what kind of file they take it along.
ALTER TABLE pending_command RENAME TO former_pending_command;

-- The columns "options" and "file" are sealed with the asker's key.
CREATE TABLE pending_command (
  token       TEXT   NOT NULL PRIMARY KEY,
  person_id   BIGINT NOT NULL REFERENCES person (id),
  path        TEXT   NOT NULL,
  options     BLOB   NOT NULL,
  file        BLOB,
  waits       TEXT   NOT NULL CHECK (waits IN ('for-cohort', 'for-confirmation', 'for-file-format')),
  since       BIGINT NOT NULL,
  request_key TEXT   NOT NULL DEFAULT ''
);

INSERT INTO pending_command (token, person_id, path, options, file, waits, since, request_key)
SELECT token, person_id, path, options, file, waits, since, request_key
  FROM former_pending_command;

DROP TABLE former_pending_command;

CREATE INDEX pending_command_of_request ON pending_command (request_key);
