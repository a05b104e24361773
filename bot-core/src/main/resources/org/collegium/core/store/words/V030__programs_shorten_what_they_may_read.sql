-- The program that shortens what is written for mentors in this cohort, as its facilitator switched it on: where it is
-- and which of its models. Null where there is none.
ALTER TABLE cohort ADD COLUMN machine_reader TEXT;

-- Whether this member wants no program to read what they write there.
ALTER TABLE membership ADD COLUMN machine_refused BOOLEAN NOT NULL DEFAULT FALSE
  CHECK (machine_refused IN (TRUE, FALSE));

-- The program that the frozen list names beside its people.
ALTER TABLE reflection ADD COLUMN machine_reader TEXT;
