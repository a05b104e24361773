-- Raised whenever anything changes that hours of work are computed from: sessions, members, hours, closures, rounds.
CREATE TABLE plan (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  version BIGINT  NOT NULL
);

INSERT INTO plan (id, version) VALUES (1, 1);
