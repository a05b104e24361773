package org.collegium.core.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Email;
import org.collegium.core.identity.PersonId;
import org.collegium.core.privacy.Erasures;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Who takes away all that is theirs, in SQL. */
final class ErasureTable implements Erasures {

  private final Handle handle;
  private final PersonKeys keys;

  ErasureTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void ask(Erasure erasure) {
    handle.createUpdate("""
            INSERT INTO erasure (person_id, asked_at, due_at)
            VALUES (:person, :askedAt, :dueAt)
            ON CONFLICT (person_id) DO UPDATE
               SET asked_at = excluded.asked_at, due_at = excluded.due_at
            """)
        .bind("person", erasure.person())
        .bind("askedAt", erasure.askedAt())
        .bind("dueAt", erasure.dueAt())
        .execute();
  }

  @Override
  public boolean takeBack(PersonId person) {
    return !keys.isDestroyed(person) && handle.createUpdate("""
            DELETE FROM erasure
             WHERE person_id = :person
            """)
        .bind("person", person)
        .execute() == 1;
  }

  @Override
  public void putOff(Instant until) {
    handle.createUpdate("""
            UPDATE erasure
               SET due_at = :until
             WHERE due_at < :until
            """)
        .bind("until", until)
        .execute();
  }

  @Override
  public Optional<Erasure> of(PersonId person) {
    return Question.of(handle, """
            SELECT person_id, asked_at, due_at
              FROM erasure
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(row -> new Erasure(row.person("person_id"), row.instant("asked_at"), row.instant("due_at"))))
        .findOne();
  }

  @Override
  public Optional<Instant> nextDue() {
    return begun().isEmpty() ? Question.of(handle, """
            SELECT min(due_at) AS next
              FROM erasure
            """)
        .map(Row.to(row -> row.maybeInstant("next")))
        .one() : Optional.of(Instant.EPOCH);
  }

  @Override
  public List<PersonId> due(Instant now) {
    var asked = Question.of(handle, """
            SELECT person_id
              FROM erasure
             WHERE due_at <= :now
             ORDER BY due_at, person_id
            """)
        .bind("now", now)
        .map(Row.to(row -> row.person("person_id")))
        .list();
    return Stream.concat(begun().stream(), asked.stream()).distinct().toList();
  }

  /** Whose key is gone and who is still there: after a crash, or since older words were put back. */
  private List<PersonId> begun() {
    var erased = Question.of(handle, """
            SELECT id
              FROM person
             WHERE erased_at IS NOT NULL
            """)
        .map(Row.to(row -> row.person("id")))
        .set();
    return keys.destroyed().stream().filter(person -> !erased.contains(person)).filter(this::isThere)
        .sorted(Comparator.comparingLong(PersonId::value)).toList();
  }

  private boolean isThere(PersonId person) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM person
                            WHERE id = :person AND erased_at IS NULL) AS there
            """)
        .bind("person", person)
        .map(Row.to(row -> row.is("there")))
        .one();
  }

  @Override
  public void destroyKey(PersonId person) {
    keys.destroy(person);
  }

  @Override
  public void restateNaming(PersonId person, Instant now) {
    new CorrectionTable(handle).markNaming(person, now);
  }

  @Override
  public void remove(PersonId person, Prose name, Instant now) {
    new PlanVersion(handle).raise();
    OwnRows.STATEMENTS.forEach(statement -> handle.createUpdate(statement).bind("person", person).execute());
    handle.createUpdate("""
            UPDATE person
               SET name = :name, email = :email, zone = 'UTC', locale = :locale, own_zone = NULL, own_locale = NULL,
                   erased_at = :now
             WHERE id = :person
            """)
        .bind("person", person)
        .bind("name", name)
        .bind("email", nobodys(person))
        .bind("locale", Locale.US)
        .bind("now", now)
        .execute();
  }

  /** Under a domain that nobody can have (RFC 2606). */
  private static Email nobodys(PersonId person) {
    return new Email("erased-" + person.value() + "@nobody.invalid");
  }
}
