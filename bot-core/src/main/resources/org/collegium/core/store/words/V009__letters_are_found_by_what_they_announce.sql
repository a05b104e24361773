CREATE INDEX letter_about ON letter (about, kind);
