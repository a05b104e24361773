-- What a reflection said before its author changed it. The columns "answer" and "follow_up" are sealed with its author's
-- key, and opened for its author alone: who may read the reflection may not read this.
CREATE TABLE reflection_wording (
  reflection_id BIGINT  NOT NULL REFERENCES reflection (id),
  -- counted from 1; the first are gone where there were more than are kept
  number        INTEGER NOT NULL,
  answer        BLOB    NOT NULL,
  follow_up     BLOB,
  written_at    BIGINT  NOT NULL,
  PRIMARY KEY (reflection_id, number)
);
