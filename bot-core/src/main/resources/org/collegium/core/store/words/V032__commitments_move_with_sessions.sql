-- The session on whose first day it comes back, where its author chose that day.
ALTER TABLE commitment ADD COLUMN session_id BIGINT REFERENCES session (id);
