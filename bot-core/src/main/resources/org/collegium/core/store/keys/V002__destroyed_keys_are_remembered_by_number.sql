-- Whose key was destroyed. None is ever made for them again, and what an older backup of words brings back of them is
-- taken away anew.
CREATE TABLE destroyed_key (
  person_id    BIGINT NOT NULL PRIMARY KEY,
  destroyed_at BIGINT NOT NULL
);
