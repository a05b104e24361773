package org.collegium.core.membership;

import java.util.Optional;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Address;
import org.collegium.core.ledger.Ledger;

/** A platform has shown who somebody is. From then on letters find them there. */
public final class LinkIdentity {

  private final Ledger<MembershipBooks> ledger;

  public LinkIdentity(Ledger<MembershipBooks> ledger) {
    this.ledger = ledger;
  }

  /** Links the person of that e-mail address; empty when no roster has it. */
  public Optional<Person> handle(Email email, Address address) {
    return ledger.write(books -> {
      var person = books.people().withEmail(email);
      person.ifPresent(found -> books.people().link(found.id(), address));
      return person;
    });
  }
}
