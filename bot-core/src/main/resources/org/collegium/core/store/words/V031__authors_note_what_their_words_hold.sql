-- Which steps of reflecting an author finds in what they wrote, for the author alone. The column "steps" is sealed with
-- the author's key.
CREATE TABLE reflection_depth (
  reflection_id BIGINT NOT NULL PRIMARY KEY REFERENCES reflection (id),
  steps         BLOB   NOT NULL
);
