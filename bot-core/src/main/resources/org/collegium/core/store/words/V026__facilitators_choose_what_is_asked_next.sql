-- Prompts of the catalogue that a round between sessions asks before others; once asked, they count no more.
CREATE TABLE chosen_prompt (
  cohort_id BIGINT NOT NULL REFERENCES cohort (id),
  prompt    TEXT   NOT NULL,
  chosen_at BIGINT NOT NULL,
  PRIMARY KEY (cohort_id, prompt)
);
