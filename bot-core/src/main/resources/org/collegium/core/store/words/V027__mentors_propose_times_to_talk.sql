-- A mentor proposes times to talk to a leader, who takes one of them or says that none fits.
CREATE TABLE coaching_talk (
  id          BIGINT NOT NULL PRIMARY KEY,
  cohort_id   BIGINT NOT NULL REFERENCES cohort (id),
  mentor_id   BIGINT NOT NULL REFERENCES person (id),
  leader_id   BIGINT NOT NULL REFERENCES person (id),
  proposed_at BIGINT NOT NULL,
  -- when the leader said which
  settled_at  BIGINT,
  -- which; empty if none fits
  taken       BIGINT,
  request_key TEXT   NOT NULL UNIQUE,
  CHECK (taken IS NULL OR settled_at IS NOT NULL)
);

CREATE INDEX coaching_talk_of_mentor ON coaching_talk (mentor_id);
CREATE INDEX coaching_talk_of_leader ON coaching_talk (leader_id);

CREATE TABLE coaching_talk_time (
  talk_id   BIGINT  NOT NULL REFERENCES coaching_talk (id),
  position  INTEGER NOT NULL,
  starts_at BIGINT  NOT NULL,
  PRIMARY KEY (talk_id, position)
);
