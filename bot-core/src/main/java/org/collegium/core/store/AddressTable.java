package org.collegium.core.store;

import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** Where people are to be found, in SQL. */
final class AddressTable {

  private final Handle handle;
  private final Ids ids;

  AddressTable(Handle handle, Ids ids) {
    this.handle = handle;
    this.ids = ids;
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
    handle.createUpdate("""
            INSERT INTO address (person_id, platform, handle, linked)
            VALUES (:person, :platform, :handle, :linked)
            ON CONFLICT (person_id, platform) DO UPDATE
               SET handle = excluded.handle, linked = excluded.linked
            """)
        .bind("person", person)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .bind("linked", ids.next())
        .execute();
  }

  Optional<Address> preferred(PersonId person) {
    return handle.createQuery("""
            SELECT platform, handle
              FROM preferred_address
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(row -> new Address(row.text("platform"), row.text("handle"))))
        .findOne();
  }
}
