-- The school, as the roster says it, that is closed on these days; all of the cohort's where it is null. A file of one
-- school's days, or of all schools', replaces those of that set alone.
ALTER TABLE closure ADD COLUMN school TEXT;
