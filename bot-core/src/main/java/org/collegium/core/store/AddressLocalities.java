package org.collegium.core.store;

import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Locality;
import org.collegium.core.identity.Address;
import org.jdbi.v3.core.Handle;

/** What platforms say of accounts, in SQL: a part of {@link AddressTable}. */
final class AddressLocalities {

  private final Handle handle;
  private final PlanVersion plan;

  AddressLocalities(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  Optional<Locality> at(Address address) {
    return Question.of(handle, """
            SELECT zone, locale
              FROM address
             WHERE platform = :platform AND handle = :handle
            """)
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .map(Row.to(row -> new Locality(row.maybeZone("zone"), row.maybeLocale("locale"))))
        .findOne();
  }

  void keep(Address address, Locality locality) {
    plan.raise();
    handle.createUpdate("""
            UPDATE address
               SET zone = :zone, locale = :locale
             WHERE platform = :platform AND handle = :handle
            """)
        .bind("zone", locality.zone())
        .bind("locale", locality.locale())
        .bind("platform", address.platform())
        .bind("handle", address.handle())
        .execute();
  }

  List<Address> unsaidOn(String platform) {
    return Question.of(handle, """
            SELECT platform, handle
              FROM address
             WHERE platform = :platform AND is_confirmed = 1 AND silent_since IS NULL
               AND (zone IS NULL OR locale IS NULL)
             ORDER BY linked
            """)
        .bind("platform", platform)
        .map(AddressTable.ADDRESS)
        .list();
  }
}
