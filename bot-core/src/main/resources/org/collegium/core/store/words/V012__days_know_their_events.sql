-- The event of a calendar file from which a day comes, so that a change of that event changes that day alone.
ALTER TABLE session_day ADD COLUMN event TEXT;
ALTER TABLE session_day ADD COLUMN event_sequence INTEGER;
