-- What somebody has typed into a form that they have not sent; only they ever see it.
CREATE TABLE form_draft (
  token     TEXT   NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  typed     BLOB   NOT NULL,
  kept_at   BIGINT NOT NULL,
  PRIMARY KEY (token, person_id)
);
CREATE INDEX form_draft_by_age ON form_draft (kept_at);
