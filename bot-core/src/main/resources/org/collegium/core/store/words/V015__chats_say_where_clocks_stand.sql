-- What people say themselves of their clock and language; empty where they leave it to others.
ALTER TABLE person ADD COLUMN own_zone TEXT;
ALTER TABLE person ADD COLUMN own_locale TEXT;

-- What a platform says of that account.
ALTER TABLE address ADD COLUMN zone TEXT;
ALTER TABLE address ADD COLUMN locale TEXT;

-- What holds now: what they say themselves, else what the account says that was found last and is still theirs, else
-- what person has.
CREATE VIEW person_now AS
  SELECT told.id, told.name, told.email,
         coalesce(told.own_zone, told.chat_zone, told.zone) AS zone,
         coalesce(told.own_locale, told.chat_locale, told.locale) AS locale,
         CASE WHEN told.own_zone IS NOT NULL THEN 'person'
              WHEN told.chat_zone IS NOT NULL THEN 'platform'
              ELSE 'roster' END AS zone_said_by,
         CASE WHEN told.own_locale IS NOT NULL THEN 'person'
              WHEN told.chat_locale IS NOT NULL THEN 'platform'
              ELSE 'roster' END AS locale_said_by
    FROM (SELECT person.id, person.name, person.email, person.zone, person.locale, person.own_zone, person.own_locale,
                 (SELECT address.zone
                    FROM address
                   WHERE address.person_id = person.id AND address.is_confirmed = 1 AND address.silent_since IS NULL
                     AND address.zone IS NOT NULL
                   ORDER BY address.linked DESC
                   LIMIT 1) AS chat_zone,
                 (SELECT address.locale
                    FROM address
                   WHERE address.person_id = person.id AND address.is_confirmed = 1 AND address.silent_since IS NULL
                     AND address.locale IS NOT NULL
                   ORDER BY address.linked DESC
                   LIMIT 1) AS chat_locale
            FROM person) told;
