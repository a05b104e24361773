CREATE TABLE token (
  token     TEXT   NOT NULL PRIMARY KEY,
  subject   TEXT   NOT NULL,
  about     BIGINT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  UNIQUE (subject, about, person_id)
);

-- The columns "options" and "file" are sealed with the asker's key.
CREATE TABLE pending_command (
  token     TEXT   NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  path      TEXT   NOT NULL,
  options   BLOB   NOT NULL,
  file      BLOB,
  waits     TEXT   NOT NULL CHECK (waits IN ('for-cohort', 'for-confirmation')),
  since     BIGINT NOT NULL
);
