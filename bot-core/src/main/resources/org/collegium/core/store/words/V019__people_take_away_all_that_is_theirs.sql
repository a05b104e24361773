-- Who has asked that all that is theirs is taken away, and when it is done.
CREATE TABLE erasure (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  asked_at  BIGINT NOT NULL,
  due_at    BIGINT NOT NULL
);

CREATE INDEX erasure_due ON erasure (due_at);

-- Since when nothing is left of a person but a number, at which others' rows point: who read their words, whom they named.
ALTER TABLE person ADD COLUMN erased_at BIGINT;

CREATE INDEX person_erased ON person (id) WHERE erased_at IS NOT NULL;
