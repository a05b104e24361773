package org.collegium.core.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Sealed;
import org.jdbi.v3.core.Handle;

/** The wrapped keys, in SQL; in a database of their own. */
final class PersonKeyTable {

  private final Handle handle;

  PersonKeyTable(Handle handle) {
    this.handle = handle;
  }

  Optional<Sealed> find(PersonId person) {
    return Question.of(handle, """
            SELECT wrapped
              FROM person_key
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(row -> row.sealed("wrapped")))
        .findOne();
  }

  /** Keeps the key, unless somebody else has kept one meanwhile. */
  void add(PersonId person, Sealed wrapped, Instant madeAt) {
    handle.createUpdate("""
            INSERT INTO person_key (person_id, wrapped, made_at)
            VALUES (:person, :wrapped, :madeAt)
            ON CONFLICT (person_id) DO NOTHING
            """)
        .bind("person", person)
        .bind("wrapped", wrapped)
        .bind("madeAt", madeAt)
        .execute();
  }

  /** Every key, by whose it is. */
  Map<PersonId, Sealed> all() {
    return Question.of(handle, """
            SELECT person_id, wrapped
              FROM person_key
             ORDER BY person_id
            """)
        .map(Row.to(row -> Map.entry(row.person("person_id"), row.sealed("wrapped"))))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Keeps the same key in another wrapping. */
  void change(PersonId person, Sealed wrapped) {
    handle.createUpdate("""
            UPDATE person_key
               SET wrapped = :wrapped
             WHERE person_id = :person
            """)
        .bind("person", person)
        .bind("wrapped", wrapped)
        .execute();
  }

  /** Forgets the key; false if there was none. */
  boolean remove(PersonId person) {
    return handle.createUpdate("""
            DELETE FROM person_key
             WHERE person_id = :person
            """)
        .bind("person", person)
        .execute() == 1;
  }

  /** Keeps for ever that the key was destroyed, even if there was none. */
  void keepDestroyed(PersonId person, Instant at) {
    handle.createUpdate("""
            INSERT INTO destroyed_key (person_id, destroyed_at)
            VALUES (:person, :at)
            ON CONFLICT (person_id) DO NOTHING
            """)
        .bind("person", person)
        .bind("at", at)
        .execute();
  }

  /** None that was destroyed ever comes back, so that this number grows whenever one is. */
  int howManyDestroyed() {
    return Question.of(handle, """
            SELECT count(*) AS destroyed
              FROM destroyed_key
            """)
        .map(Row.to(row -> row.count("destroyed")))
        .one();
  }

  Set<PersonId> destroyed() {
    return Question.of(handle, """
            SELECT person_id
              FROM destroyed_key
             ORDER BY person_id
            """)
        .map(Row.to(row -> row.person("person_id")))
        .set();
  }

  boolean isDestroyed(PersonId person) {
    return Question.of(handle, """
            SELECT person_id
              FROM destroyed_key
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(row -> row.person("person_id")))
        .findOne().isPresent();
  }

  /** Keeps that what was written in a cohort by then is kept no longer. */
  void keepEnd(CohortId cohort, Instant at) {
    handle.createUpdate("""
            INSERT INTO ended_keeping (cohort_id, ended_at)
            VALUES (:cohort, :at)
            ON CONFLICT (cohort_id) DO UPDATE
               SET ended_at = excluded.ended_at
             WHERE ended_keeping.ended_at < excluded.ended_at
            """)
        .bind("cohort", cohort)
        .bind("at", at)
        .execute();
  }

  Map<CohortId, Instant> ends() {
    return Question.of(handle, """
            SELECT cohort_id, ended_at
              FROM ended_keeping
             ORDER BY cohort_id
            """)
        .map(Row.to(row -> Map.entry(row.cohort("cohort_id"), row.instant("ended_at"))))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Keeps the check value of the master key, unless there is one. */
  void keepCheckValue(byte[] value) {
    handle.createUpdate("""
            INSERT INTO master_key (id, check_value)
            VALUES (1, :value)
            ON CONFLICT (id) DO NOTHING
            """)
        .bind("value", value)
        .execute();
  }

  /** Keeps the check value of another master key. */
  void changeCheckValue(byte[] value) {
    handle.createUpdate("""
            UPDATE master_key
               SET check_value = :value
             WHERE id = 1
            """)
        .bind("value", value)
        .execute();
  }

  Optional<byte[]> checkValue() {
    return handle.createQuery("""
            SELECT check_value
              FROM master_key
             WHERE id = 1
            """)
        .mapTo(byte[].class)
        .findOne();
  }
}
