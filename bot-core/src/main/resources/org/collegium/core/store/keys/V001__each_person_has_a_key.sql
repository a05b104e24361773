-- One data key a person, wrapped by the master key. Destroying the row makes all they wrote unreadable, in backups too.
CREATE TABLE person_key (
  person_id BIGINT NOT NULL PRIMARY KEY,
  wrapped   BLOB   NOT NULL,
  made_at   BIGINT NOT NULL
);

-- By what a wrong master key is recognised before anything is read or written with it.
CREATE TABLE master_key (
  id          INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  check_value BLOB    NOT NULL
);
