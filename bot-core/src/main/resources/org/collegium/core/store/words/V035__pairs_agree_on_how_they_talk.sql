-- What a mentor and a leader agree on: what for, how and how often they talk, and what stays between them.
CREATE TABLE coaching_agreement (
  id         BIGINT  NOT NULL PRIMARY KEY,
  cohort_id  BIGINT  NOT NULL REFERENCES cohort (id),
  mentor_id  BIGINT  NOT NULL REFERENCES person (id),
  leader_id  BIGINT  NOT NULL REFERENCES person (id),
  -- when the two were told of it unasked
  offered_at BIGINT,
  -- the latest year of the programme at whose start that was done, or what was agreed was shown again
  shown_year INTEGER NOT NULL,
  UNIQUE (cohort_id, mentor_id, leader_id)
);

CREATE INDEX coaching_agreement_of_mentor ON coaching_agreement (mentor_id);
CREATE INDEX coaching_agreement_of_leader ON coaching_agreement (leader_id);

-- Each time one of the two proposed it. The columns "goals", "rhythm" and "confidential" are sealed with the key of
-- whoever did; they are empty where that person has taken away all that is theirs and the other had agreed to it.
CREATE TABLE coaching_agreement_version (
  id           BIGINT NOT NULL PRIMARY KEY,
  agreement_id BIGINT NOT NULL REFERENCES coaching_agreement (id),
  author_role  TEXT   NOT NULL CHECK (author_role IN ('mentor', 'leader')),
  goals        BLOB,
  rhythm       BLOB,
  confidential BLOB,
  written_at   BIGINT NOT NULL,
  -- when the other agreed to it as it stands
  agreed_at    BIGINT,
  -- when the other first opened it
  seen_at      BIGINT,
  request_key  TEXT   NOT NULL UNIQUE
);

CREATE INDEX coaching_agreement_version_of ON coaching_agreement_version (agreement_id);

CREATE TABLE coaching_agreement_access (
  id         BIGINT NOT NULL PRIMARY KEY,
  version_id BIGINT NOT NULL REFERENCES coaching_agreement_version (id),
  author_id  BIGINT NOT NULL REFERENCES person (id),
  reader_id  BIGINT NOT NULL REFERENCES person (id),
  read_at    BIGINT NOT NULL,
  through    TEXT   NOT NULL
);

CREATE INDEX coaching_agreement_access_to ON coaching_agreement_access (author_id, read_at);
CREATE INDEX coaching_agreement_access_to_version ON coaching_agreement_access (version_id);
