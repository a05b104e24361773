package org.collegium.core.store;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** At which addresses nobody was when it was last tried, in SQL: a part of {@link AddressTable}. */
final class AddressSilence {

  private final Handle handle;

  AddressSilence(Handle handle) {
    this.handle = handle;
  }

  boolean isAt(Address address) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM address
                            WHERE platform = :platform AND handle = :handle AND silent_since IS NOT NULL) AS silent
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .map(Row.to(row -> row.is("silent")))
        .one();
  }

  Optional<Address> on(String platform, PersonId person) {
    return Question.of(handle, """
            SELECT platform, handle
              FROM address
             WHERE platform = :platform AND person_id = :person AND silent_since IS NOT NULL
            """)
        .bind("platform", platform)
        .bind("person", person)
        .map(AddressTable.ADDRESS)
        .findOne();
  }

  void begin(Address address, Instant at) {
    handle.createUpdate("""
            UPDATE address
               SET silent_since = :at
             WHERE platform = :platform AND handle = :handle AND silent_since IS NULL
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .bind("at", at)
        .execute();
  }

  void end(Address address) {
    handle.createUpdate("""
            UPDATE address
               SET silent_since = NULL
             WHERE platform = :platform AND handle = :handle
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .execute();
  }
}
