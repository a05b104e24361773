-- Whose words they were first, where the other of the two kept them in a version of theirs: with that person's key they
-- are sealed, and with that person they go. Empty where they are the words of whoever wrote the version.
ALTER TABLE coaching_agreement_version ADD COLUMN goals_role TEXT CHECK (goals_role IN ('mentor', 'leader'));
ALTER TABLE coaching_agreement_version ADD COLUMN rhythm_role TEXT CHECK (rhythm_role IN ('mentor', 'leader'));
ALTER TABLE coaching_agreement_version
  ADD COLUMN confidential_role TEXT CHECK (confidential_role IN ('mentor', 'leader'));
