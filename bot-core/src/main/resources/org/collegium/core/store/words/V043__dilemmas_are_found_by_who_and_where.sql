-- What is asked when a dilemma is opened, shown or erased.
CREATE INDEX protocol_about_dilemma ON protocol (dilemma_id);
CREATE INDEX dilemma_access_to_dilemma ON dilemma_access (dilemma_id);
CREATE INDEX dilemma_reader_who ON dilemma_reader (person_id);
CREATE INDEX dilemma_apart_who ON dilemma_apart (person_id);
