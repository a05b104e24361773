package org.collegium.core.outbox;

import java.util.Optional;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;

/** Finds where a letter goes, at the moment it goes. */
final class AddressBook {

  private final OutboxBooks books;

  AddressBook(OutboxBooks books) {
    this.books = books;
  }

  /** The letter with its address and reader; empty when its recipient is not to be found on that platform. */
  Optional<Courier.Parcel> parcel(Letter letter, String platform, Notice notice) {
    return address(letter, platform)
        .map(to -> new Courier.Parcel(letter, to, reader(letter), notice));
  }

  /** Where the letter's recipient is on that platform. */
  Optional<Address> address(Letter letter, String platform) {
    var candidates = switch (letter.draft().to()) {
      case ToPerson to -> letter.draft().kind() == NoticeKind.WELCOME ? books.addresses().supposed(to.person())
          : books.people().preferredAddress(to.person());
      case ToPlace to -> books.cohorts().placesOf(to.cohort()).stream().map(Place::channel)
          .filter(channel -> channel.platform().equals(to.platform())).findFirst();
    };
    return candidates.filter(address -> address.platform().equals(platform));
  }

  private Courier.Reader reader(Letter letter) {
    return switch (letter.draft().to()) {
      case ToPerson to -> {
        var person = books.people().get(to.person());
        yield new Courier.Reader(person.locale(), person.zone());
      }
      case ToPlace to -> {
        var cohort = books.cohorts().get(to.cohort());
        yield new Courier.Reader(cohort.locale(), cohort.zone());
      }
    };
  }
}
