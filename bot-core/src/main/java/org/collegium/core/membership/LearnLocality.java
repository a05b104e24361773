package org.collegium.core.membership;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Locality;
import org.collegium.core.identity.Address;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Languages;

/**
 * A platform says where an account's clock stands and how its owner reads. It stays with the account, and holds for a
 * person once they have said that the account is theirs: until then it may be somebody else's.
 */
public final class LearnLocality {

  private final Ledger<IdentityBooks> ledger;
  private final InstantSource clock;

  public LearnLocality(Ledger<IdentityBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Accounts of members on that platform of whose clock or language it has said nothing yet. */
  public List<Address> unsaid(String platform) {
    return ledger.read(books -> books.addresses().unsaidOn(platform));
  }

  /** The platform says so; a language that is not spoken here is not learnt. False if nothing is new. */
  public boolean handle(Address address, Locality said) {
    return ledger.read(books -> news(books, address, said)).isPresent() && ledger.write(books -> {
      var news = news(books, address, said);
      news.ifPresent(locality -> {
        books.addresses().keepLocality(address, locality);
        books.people().at(address).ifPresent(person -> books.outbox().reconsider(person.id(), clock.instant()));
      });
      return news.isPresent();
    });
  }

  private static Optional<Locality> news(IdentityBooks books, Address address, Locality said) {
    return books.addresses().localityAt(address)
        .flatMap(before -> Optional.of(said.withLocale(said.locale().filter(Languages::isSpoken)).after(before))
            .filter(after -> !after.equals(before)));
  }
}
