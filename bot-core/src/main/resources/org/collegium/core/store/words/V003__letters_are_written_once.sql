-- A letter holds a recipient, a kind and ids; never words and never an address.
-- It is for a person (person_id) or for a cohort's channel on one platform (platform).

CREATE TABLE letter (
  id           BIGINT  NOT NULL PRIMARY KEY,
  key          TEXT    NOT NULL UNIQUE,
  kind         TEXT    NOT NULL,
  about        BIGINT  NOT NULL,
  cohort_id    BIGINT  NOT NULL REFERENCES cohort (id),
  person_id    BIGINT  REFERENCES person (id),
  platform     TEXT,
  due_at       BIGINT  NOT NULL,
  useful_until BIGINT,
  tell_before  BIGINT,
  urgency      TEXT    NOT NULL CHECK (urgency IN ('ordinary', 'pressing')),
  state        TEXT    NOT NULL CHECK (state IN
                 ('due', 'claimed', 'gathered', 'delivered', 'void', 'undeliverable', 'unknown')),
  attempts     INTEGER NOT NULL CHECK (attempts >= 0),
  claimed_at   BIGINT,
  lease_ends   BIGINT,
  settled_at   BIGINT,
  why          TEXT,
  message      TEXT,
  -- the letter in whose message this one went along
  carried_by   BIGINT  REFERENCES letter (id),
  -- the platform it was last claimed for: where a letter of unknown fate is looked for
  carried_on   TEXT,
  -- when it was found that its fate will not be known
  untraced_at  BIGINT,
  CHECK ((person_id IS NULL) <> (platform IS NULL)),
  CHECK ((state = 'claimed') = (lease_ends IS NOT NULL)),
  CHECK (state <> 'gathered' OR carried_by IS NOT NULL),
  CHECK ((state IN ('delivered', 'void', 'undeliverable', 'unknown')) = (settled_at IS NOT NULL))
);

CREATE INDEX letter_due ON letter (due_at) WHERE state = 'due';
CREATE INDEX letter_lease ON letter (lease_ends) WHERE state = 'claimed';
CREATE INDEX letter_unknown ON letter (settled_at) WHERE state = 'unknown';
CREATE INDEX letter_of_person ON letter (person_id, settled_at) WHERE person_id IS NOT NULL;
CREATE INDEX letter_of_cohort ON letter (cohort_id, state);
CREATE INDEX letter_gathered ON letter (carried_by) WHERE carried_by IS NOT NULL;
