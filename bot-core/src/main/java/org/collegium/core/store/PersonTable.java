package org.collegium.core.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Locality;
import org.collegium.core.cohort.People;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.SaidBy;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** The people, in SQL. */
final class PersonTable implements People {

  static final Row.Reading<Person> PERSON = Row.to(row -> new Person(new PersonId(row.number("id")),
      row.prose("name"), new Email(row.text("email")), row.zone("zone"), row.locale("locale")));

  private final Handle handle;
  private final PlanVersion plan;
  private final AddressTable addresses;

  PersonTable(Handle handle, Ids ids) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
    this.addresses = new AddressTable(handle, ids);
  }

  @Override
  public void add(Person person) {
    handle.createUpdate("""
            INSERT INTO person (id, name, email, zone, locale)
            VALUES (:id, :name, :email, :zone, :locale)
            """)
        .bind("id", person.id())
        .bind("name", person.name())
        .bind("email", person.email())
        .bind("zone", person.zone())
        .bind("locale", person.locale())
        .execute();
  }

  @Override
  public void change(Person person) {
    plan.raise();
    handle.createUpdate("""
            UPDATE person
               SET name = :name, zone = :zone, locale = :locale
             WHERE id = :id
            """)
        .bind("id", person.id())
        .bind("name", person.name())
        .bind("zone", person.zone())
        .bind("locale", person.locale())
        .execute();
  }

  @Override
  public Optional<Person> rostered(Email email) {
    return Question.of(handle, """
            SELECT id, name, email, zone, locale
              FROM person
             WHERE email = :email
            """)
        .bind("email", email)
        .map(PERSON)
        .findOne();
  }

  @Override
  public Locality own(PersonId person) {
    return Question.of(handle, """
            SELECT own_zone, own_locale
              FROM person
             WHERE id = :id
            """)
        .bind("id", person)
        .map(Row.to(row -> new Locality(row.maybeZone("own_zone"), row.maybeLocale("own_locale"))))
        .one();
  }

  @Override
  public void keepOwn(PersonId person, Locality own) {
    plan.raise();
    handle.createUpdate("""
            UPDATE person
               SET own_zone = :zone, own_locale = :locale
             WHERE id = :id
            """)
        .bind("id", person)
        .bind("zone", own.zone())
        .bind("locale", own.locale())
        .execute();
  }

  @Override
  public WhoSays whoSays(PersonId person) {
    return Question.of(handle, """
            SELECT zone_said_by, locale_said_by
              FROM person_now
             WHERE id = :id
            """)
        .bind("id", person)
        .map(Row.to(row -> new WhoSays(row.word("zone_said_by", SaidBy.class),
            row.word("locale_said_by", SaidBy.class))))
        .one();
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return Question.of(handle, """
            SELECT id, name, email, zone, locale
              FROM person_now
             WHERE id = :id
            """)
        .bind("id", id)
        .map(PERSON)
        .findOne();
  }

  @Override
  public boolean isErased(PersonId person) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM person
                            WHERE id = :person AND erased_at IS NOT NULL) AS erased
            """)
        .bind("person", person)
        .map(Row.to(row -> row.is("erased")))
        .one();
  }

  @Override
  public Optional<Person> withEmail(Email email) {
    return Question.of(handle, """
            SELECT id, name, email, zone, locale
              FROM person_now
             WHERE email = :email
            """)
        .bind("email", email)
        .map(PERSON)
        .findOne();
  }

  @Override
  public Optional<Person> at(Address address) {
    return Question.of(handle, """
            SELECT person_now.id, person_now.name, person_now.email, person_now.zone, person_now.locale
              FROM address
              JOIN person_now ON person_now.id = address.person_id
             WHERE address.platform = :platform AND address.handle = :handle AND address.is_confirmed = 1
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .map(PERSON)
        .findOne();
  }

  @Override
  public void link(PersonId person, Address address) {
    addresses.link(person, address);
  }

  @Override
  public Optional<Address> preferredAddress(PersonId person) {
    return addresses.preferred(person);
  }

  @Override
  public Map<PersonId, Person> of(CohortId cohort) {
    return Question.of(handle, """
            SELECT person_now.id, person_now.name, person_now.email, person_now.zone, person_now.locale
              FROM person_now
              JOIN membership ON membership.person_id = person_now.id
             WHERE membership.cohort_id = :cohort
             ORDER BY person_now.id
            """)
        .bind("cohort", cohort)
        .map(PERSON)
        .list().stream()
        .collect(Collectors.toMap(Person::id, person -> person, (one, _) -> one, LinkedHashMap::new));
  }

  @Override
  public List<Person> all() {
    return Question.of(handle, """
            SELECT id, name, email, zone, locale
              FROM person_now
             WHERE id NOT IN (SELECT id FROM person WHERE erased_at IS NOT NULL)
             ORDER BY lower(name), id
            """)
        .map(PERSON)
        .list();
  }
}
