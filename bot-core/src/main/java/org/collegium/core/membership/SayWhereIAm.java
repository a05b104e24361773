package org.collegium.core.membership;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.collegium.core.cohort.Locality;
import org.collegium.core.cohort.People.WhoSays;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;

/** A person says where their clock stands and how they read. It holds over any other word, until they take it back. */
public final class SayWhereIAm {

  private final Ledger<MembershipBooks> ledger;
  private final InstantSource clock;

  public SayWhereIAm(Ledger<MembershipBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Their clock stands there from now on; empty leaves it to others again. The person as they are then. */
  public Standing zone(PersonId person, Optional<ZoneId> zone) {
    return keep(person, own -> own.withZone(zone));
  }

  /** They read that from now on; empty leaves it to others again. The person as they are then. */
  public Standing locale(PersonId person, Optional<Locale> locale) {
    return keep(person, own -> own.withLocale(locale));
  }

  private Standing keep(PersonId person, UnaryOperator<Locality> change) {
    return ledger.write(books -> {
      books.people().keepOwn(person, change.apply(books.people().own(person)));
      books.outbox().reconsider(person, clock.instant());
      return standing(books, person);
    });
  }

  /** What holds now, and by whose word. */
  public Standing standing(PersonId person) {
    return ledger.read(books -> standing(books, person));
  }

  private static Standing standing(MembershipBooks books, PersonId person) {
    return new Standing(books.people().get(person), books.people().whoSays(person));
  }

  /** Somebody with what holds of them, and by whose word it does. */
  public record Standing(Person person, WhoSays by) {}
}
