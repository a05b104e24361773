package org.collegium.core.store;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.membership.JoinCode;
import org.collegium.core.membership.JoinCodes;
import org.jdbi.v3.core.Handle;

/** Codes to join with, in SQL. */
final class JoinCodeTable implements JoinCodes {

  private final Handle handle;

  JoinCodeTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(JoinCode code, PersonId person, Instant expiresAt) {
    handle.createUpdate("""
            INSERT INTO join_code (hash, person_id, expires_at)
            VALUES (:hash, :person, :expiresAt)
            ON CONFLICT (person_id) DO UPDATE
               SET hash = excluded.hash, expires_at = excluded.expires_at
            """)
        .bind("hash", code.hash())
        .bind("person", person)
        .bind("expiresAt", expiresAt)
        .execute();
  }

  @Override
  public Optional<PersonId> take(JoinCode code, Instant now) {
    var person = Question.of(handle, """
            SELECT person_id
              FROM join_code
             WHERE hash = :hash AND expires_at > :now
            """)
        .bind("hash", code.hash())
        .bind("now", now)
        .map(Row.to(row -> new PersonId(row.number("person_id"))))
        .findOne();
    handle.createUpdate("""
            DELETE FROM join_code
             WHERE hash = :hash
            """)
        .bind("hash", code.hash())
        .execute();
    return person;
  }
}
