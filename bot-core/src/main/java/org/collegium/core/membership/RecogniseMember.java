package org.collegium.core.membership;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Address;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;

/** A platform finds members by the e-mail addresses of the roster. Each is welcomed, and asked whether it is them. */
public final class RecogniseMember {

  private final Ledger<IdentityBooks> ledger;
  private final InstantSource clock;

  public RecogniseMember(Ledger<IdentityBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** E-mail addresses of members who are not to be found on that platform. */
  public List<Email> sought(String platform) {
    return ledger.read(books -> books.addresses().soughtOn(platform, clock.instant()).stream().map(Person::email)
        .toList());
  }

  /** Those of them who are in a cohort that meets on that platform. */
  public List<Email> soughtByPlace(String platform) {
    return ledger.read(books -> books.addresses().soughtByPlaceOn(platform, clock.instant()).stream()
        .map(Person::email).toList());
  }

  /** The platform found that one there; false if nothing new was learnt. */
  public boolean handle(Email email, Address address) {
    var now = clock.instant();
    return ledger.write(books -> {
      var person = books.people().withEmail(email);
      var seat = person.flatMap(found -> new SeatsThere(books, address.platform()).of(found, now).stream().findFirst());
      if (person.isEmpty() || seat.isEmpty() || !books.addresses().suppose(person.get().id(), address)) {
        return false;
      }
      var key = "person:" + person.get().id().value() + ":welcome:" + address.platform() + ":" + address.handle();
      books.outbox().add(new Draft(key, NoticeKind.WELCOME, person.get().id().value(), seat.get().cohort(),
          new ToPerson(person.get().id()), now, Optional.empty(), Optional.empty(), Urgency.ORDINARY));
      return true;
    });
  }

  /** Nobody is there any more. */
  public void gone(Address address) {
    ledger.write(books -> {
      books.addresses().silence(address, clock.instant());
      return address;
    });
  }

  /** Somebody is there, who may have been gone: what waited for them may go. */
  public void isBack(Address address) {
    if (ledger.read(books -> books.addresses().isSilent(address))) {
      ledger.write(books -> {
        books.addresses().wake(address);
        return address;
      });
    }
  }
}
