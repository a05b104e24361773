-- A message that was posted is edited when what it announces has changed: one row a message, however often that is.

CREATE TABLE correction (
  -- the letter in whose message all of it stands
  letter_id BIGINT NOT NULL PRIMARY KEY REFERENCES letter (id),
  -- how often something changed, so that a change during an edit is not lost
  changes   BIGINT NOT NULL CHECK (changes > 0),
  -- empty while the message says what is true
  due_at    BIGINT,
  edited_at BIGINT,
  -- when the platform said that it cannot be edited any more
  gone_at   BIGINT,
  CHECK (gone_at IS NULL OR due_at IS NULL)
);

CREATE INDEX correction_due ON correction (due_at) WHERE due_at IS NOT NULL;

-- When it was noticed that a round has closed. Rounds from before this are left as they were posted.
ALTER TABLE round ADD COLUMN closed_at BIGINT;

UPDATE round SET closed_at = closes_at;
