package org.collegium.launcher.rehearsal;

import org.collegium.core.ledger.Ledger;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.membership.MembershipBooks;
import org.collegium.rehearsal.board.RehearsalAddress;

/** Whoever has come into the house is to be found at the desk: nobody here waits for a platform to be linked. */
final class WelcomeNewcomers {

  private final Ledger<MembershipBooks> memberships;

  WelcomeNewcomers(Ledger<MembershipBooks> memberships) {
    this.memberships = memberships;
  }

  void handle() {
    var link = new LinkIdentity(memberships);
    var newcomers = memberships.read(books -> books.people().all().stream()
        .filter(person -> books.people().preferredAddress(person.id()).isEmpty()).toList());
    newcomers.forEach(person -> link.handle(person.email(), RehearsalAddress.ofPerson(person.email())));
  }
}
