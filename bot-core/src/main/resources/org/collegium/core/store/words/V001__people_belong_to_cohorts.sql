-- Instants are milliseconds since 1970 in UTC; days, times of day and zones are text as ISO and the tz database write them.

CREATE TABLE person (
  id     BIGINT NOT NULL PRIMARY KEY,
  name   TEXT   NOT NULL,
  email  TEXT   NOT NULL UNIQUE,
  zone   TEXT   NOT NULL,
  locale TEXT   NOT NULL
);

-- The address with the largest "linked" is the one a person prefers.
CREATE TABLE address (
  person_id BIGINT NOT NULL REFERENCES person (id),
  platform  TEXT   NOT NULL,
  handle    TEXT   NOT NULL,
  linked    BIGINT NOT NULL,
  PRIMARY KEY (person_id, platform),
  UNIQUE (platform, handle)
);

CREATE VIEW preferred_address AS
  SELECT address.person_id, address.platform, address.handle
    FROM address
   WHERE NOT EXISTS (SELECT 1
                       FROM address later
                      WHERE later.person_id = address.person_id AND later.linked > address.linked);

-- "folded" is the name without letter case, and so what makes it unique.
CREATE TABLE cohort (
  id        BIGINT NOT NULL PRIMARY KEY,
  name      TEXT   NOT NULL,
  folded    TEXT   NOT NULL UNIQUE,
  programme TEXT   NOT NULL,
  zone      TEXT   NOT NULL,
  locale    TEXT   NOT NULL,
  made_at   BIGINT NOT NULL
);

CREATE TABLE place (
  cohort_id BIGINT NOT NULL REFERENCES cohort (id),
  platform  TEXT   NOT NULL,
  handle    TEXT   NOT NULL,
  PRIMARY KEY (cohort_id, platform),
  UNIQUE (platform, handle)
);

CREATE TABLE membership (
  cohort_id BIGINT NOT NULL REFERENCES cohort (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  role      TEXT   NOT NULL CHECK (role IN ('leader', 'mentor', 'facilitator', 'convener', 'observer')),
  mentor_id BIGINT REFERENCES person (id),
  school    TEXT,
  joined_at BIGINT NOT NULL,
  left_at   BIGINT,
  PRIMARY KEY (cohort_id, person_id)
);

CREATE INDEX membership_of_person ON membership (person_id);

CREATE TABLE away_period (
  person_id BIGINT NOT NULL REFERENCES person (id),
  first_day TEXT   NOT NULL,
  last_day  TEXT   NOT NULL,
  PRIMARY KEY (person_id, first_day),
  CHECK (first_day <= last_day)
);

CREATE TABLE habit (
  person_id      BIGINT  NOT NULL PRIMARY KEY REFERENCES person (id),
  quiet_from     TEXT    NOT NULL,
  quiet_until    TEXT    NOT NULL,
  weekly_letters INTEGER NOT NULL CHECK (weekly_letters >= 1),
  CHECK (quiet_from <> quiet_until)
);

CREATE TABLE closure (
  cohort_id BIGINT  NOT NULL REFERENCES cohort (id),
  position  INTEGER NOT NULL,
  first_day TEXT    NOT NULL,
  last_day  TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  PRIMARY KEY (cohort_id, position),
  CHECK (first_day <= last_day)
);
