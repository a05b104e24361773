-- Whose newest address it is was sorted out anew each time, which took longer than all else about finding a person.
CREATE INDEX address_by_link ON address (person_id, linked);
