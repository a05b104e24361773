-- Who stood ticked in an attendance list when it was opened: only of these can its facilitator take the tick away.
CREATE TABLE tick_list (
  id         BIGINT NOT NULL PRIMARY KEY,
  session_id BIGINT NOT NULL REFERENCES session (id),
  opened_at  BIGINT NOT NULL
);

CREATE TABLE tick_list_tick (
  list_id   BIGINT  NOT NULL REFERENCES tick_list (id),
  day       INTEGER NOT NULL CHECK (day >= 1),
  person_id BIGINT  NOT NULL REFERENCES person (id),
  PRIMARY KEY (list_id, day, person_id)
);
