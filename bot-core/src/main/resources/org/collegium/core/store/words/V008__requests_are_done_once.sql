CREATE TABLE request (
  key     TEXT   NOT NULL PRIMARY KEY,
  done_at BIGINT NOT NULL
);

CREATE INDEX request_done ON request (done_at);

-- Which request asked; the same one, delivered again, is shown the same confirmation.
ALTER TABLE pending_command ADD COLUMN request_key TEXT NOT NULL DEFAULT '';
CREATE INDEX pending_command_of_request ON pending_command (request_key);
