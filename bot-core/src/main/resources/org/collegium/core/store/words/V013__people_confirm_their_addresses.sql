-- An address found by e-mail is supposed to be a person's until they say so. One at which nobody is any more is silent.
ALTER TABLE address ADD COLUMN is_confirmed INTEGER NOT NULL DEFAULT 1 CHECK (is_confirmed IN (0, 1));
ALTER TABLE address ADD COLUMN silent_since BIGINT;

-- Of those somebody said to be theirs, and of those they are only supposed to have, the one found last.
DROP VIEW preferred_address;
CREATE VIEW preferred_address AS
  SELECT address.person_id, address.platform, address.handle, address.is_confirmed
    FROM address
   WHERE address.silent_since IS NULL
     AND NOT EXISTS (SELECT 1
                       FROM address later
                      WHERE later.person_id = address.person_id AND later.silent_since IS NULL
                        AND later.is_confirmed = address.is_confirmed AND later.linked > address.linked);

-- "That is not me": not to be supposed again.
CREATE TABLE disowned_address (
  person_id   BIGINT NOT NULL REFERENCES person (id),
  platform    TEXT   NOT NULL,
  handle      TEXT   NOT NULL,
  disowned_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, platform, handle)
);

-- The code itself is not kept, only what it hashes to.
CREATE TABLE join_code (
  hash       TEXT   NOT NULL PRIMARY KEY,
  person_id  BIGINT NOT NULL UNIQUE REFERENCES person (id),
  expires_at BIGINT NOT NULL
);
