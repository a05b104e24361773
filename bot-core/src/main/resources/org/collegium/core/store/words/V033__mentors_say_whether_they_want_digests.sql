-- Whether somebody wants to hear before each session how much was shared with them.
ALTER TABLE habit ADD COLUMN digests BOOLEAN NOT NULL DEFAULT TRUE CHECK (digests IN (TRUE, FALSE));
