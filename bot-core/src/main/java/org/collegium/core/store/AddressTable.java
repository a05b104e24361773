package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Addresses;
import org.collegium.core.cohort.Locality;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** Where people are to be found, in SQL. */
final class AddressTable implements Addresses {

  static final Row.Reading<Address> ADDRESS =
      Row.to(row -> new Address(row.text("platform"), row.text("handle")));

  private final Handle handle;
  private final PlanVersion plan;
  private final Ids ids;
  private final AddressLocalities localities;
  private final AddressSilence silence;

  AddressTable(Handle handle, Ids ids) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
    this.ids = ids;
    this.localities = new AddressLocalities(handle);
    this.silence = new AddressSilence(handle);
  }

  /** An address is one person's: whoever had it before has it no more. */
  void link(PersonId person, Address address) {
    handle.createUpdate("""
            DELETE FROM address
             WHERE platform = :platform AND handle = :handle AND person_id <> :person
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .bind("person", person)
        .execute();
    keep(person, address, true);
  }

  private void keep(PersonId person, Address address, boolean isConfirmed) {
    plan.raise();
    handle.createUpdate("""
            INSERT INTO address (person_id, platform, handle, linked, is_confirmed)
            VALUES (:person, :platform, :handle, :linked, :isConfirmed)
            ON CONFLICT (person_id, platform) DO UPDATE
               SET handle = excluded.handle, linked = excluded.linked, is_confirmed = excluded.is_confirmed,
                   silent_since = NULL,
                   zone = CASE WHEN address.handle = excluded.handle THEN address.zone END,
                   locale = CASE WHEN address.handle = excluded.handle THEN address.locale END
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .bind("linked", ids.next())
        .bind("isConfirmed", isConfirmed ? 1 : 0)
        .execute();
  }

  @Override
  public boolean suppose(PersonId person, Address address) {
    if (wakes(person, address) || isTakenOrDisowned(person, address)) {
      return false;
    }
    keep(person, address, false);
    return true;
  }

  /** Somebody who had gone silent is there again, or was there all the time. */
  private boolean wakes(PersonId person, Address address) {
    return handle.createUpdate("""
            UPDATE address
               SET silent_since = NULL
             WHERE person_id = :person AND platform = :platform AND handle = :handle
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .execute() == 1;
  }

  private boolean isTakenOrDisowned(PersonId person, Address address) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM address
                            WHERE platform = :platform AND handle = :handle)
                OR EXISTS (SELECT 1
                             FROM address
                            WHERE person_id = :person AND platform = :platform
                              AND (silent_since IS NULL OR is_confirmed = 1))
                OR EXISTS (SELECT 1
                             FROM disowned_address
                            WHERE person_id = :person AND platform = :platform AND handle = :handle)
                OR EXISTS (SELECT 1
                             FROM address
                             JOIN installation ON installation.platform = address.platform
                            WHERE address.person_id = :person AND address.platform <> :platform
                              AND EXISTS (SELECT 1
                                            FROM installation
                                           WHERE installation.platform = :platform)) AS known
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .map(Row.to(row -> row.is("known")))
        .one();
  }

  @Override
  public Optional<Address> supposed(PersonId person) {
    return preferred(person, false);
  }

  @Override
  public boolean isKnownAnywhere(PersonId person) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM address
                            WHERE person_id = :person AND is_confirmed = 1) AS known
            """)
        .bind("person", person)
        .map(Row.to(row -> row.is("known")))
        .one();
  }

  @Override
  public boolean isSilent(Address address) {
    return silence.isAt(address);
  }

  @Override
  public void wake(Address address) {
    silence.end(address);
  }

  @Override
  public Optional<Person> supposedAt(Address address) {
    return Question.of(handle, """
            SELECT person_now.id, person_now.name, person_now.email, person_now.zone, person_now.locale
              FROM address
              JOIN person_now ON person_now.id = address.person_id
             WHERE address.platform = :platform AND address.handle = :handle AND address.is_confirmed = 0
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .map(PersonTable.PERSON)
        .findOne();
  }

  @Override
  public void confirm(PersonId person, Address address) {
    plan.raise();
    handle.createUpdate("""
            UPDATE address
               SET is_confirmed = 1, silent_since = NULL
             WHERE person_id = :person AND platform = :platform AND handle = :handle
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .execute();
  }

  @Override
  public void disown(PersonId person, Address address, Instant at) {
    plan.raise();
    handle.createUpdate("""
            DELETE FROM address
             WHERE person_id = :person AND platform = :platform AND handle = :handle
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .execute();
    handle.createUpdate("""
            INSERT INTO disowned_address (person_id, platform, handle, disowned_at)
            VALUES (:person, :platform, :handle, :at)
            ON CONFLICT (person_id, platform, handle) DO NOTHING
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .bind("at", at)
        .execute();
  }

  @Override
  public Optional<Address> silentOn(String platform, PersonId person) {
    return silence.on(platform, person);
  }

  @Override
  public void silence(Address address, Instant at) {
    silence.begin(address, at);
  }

  @Override
  public Optional<Locality> localityAt(Address address) {
    return localities.at(address);
  }

  @Override
  public void keepLocality(Address address, Locality locality) {
    localities.keep(address, locality);
  }

  @Override
  public List<Address> unsaidOn(String platform) {
    return localities.unsaidOn(platform);
  }

  @Override
  public List<Person> soughtOn(String platform, Instant now) {
    return sought(platform, now, "");
  }

  @Override
  public List<Person> soughtByPlaceOn(String platform, Instant now) {
    return sought(platform, now, """
                              AND EXISTS (SELECT 1
                                            FROM place
                                           WHERE place.cohort_id = membership.cohort_id
                                             AND place.platform = :platform)
            """);
  }

  /** @param among what else must hold of the cohort they are in, as SQL of ours */
  private List<Person> sought(String platform, Instant now, String among) {
    return Question.of(handle, """
            SELECT person_now.id, person_now.name, person_now.email, person_now.zone, person_now.locale
              FROM person_now
             WHERE EXISTS (SELECT 1
                             FROM membership
                            WHERE membership.person_id = person_now.id
                              AND (membership.left_at IS NULL OR membership.left_at > :now)
            """ + among + """
                          )
               AND NOT EXISTS (SELECT 1
                                 FROM address
                                WHERE address.person_id = person_now.id AND address.platform = :platform
                                  AND address.silent_since IS NULL)
             ORDER BY lower(person_now.name), person_now.id
            """)
        .bind("platform", platform)
        .bind("now", now)
        .map(PersonTable.PERSON)
        .list();
  }

  Optional<Address> preferred(PersonId person) {
    return preferred(person, true);
  }

  private Optional<Address> preferred(PersonId person, boolean isConfirmed) {
    return Question.of(handle, """
            SELECT platform, handle
              FROM preferred_address
             WHERE person_id = :person AND is_confirmed = :isConfirmed
            """)
        .bind("person", person)
        .bind("isConfirmed", isConfirmed ? 1 : 0)
        .map(ADDRESS)
        .findOne();
  }
}
