package org.collegium.core.membership;

import java.time.Instant;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;

/**
 * Somebody leaves every cohort they are in, whoever they leave behind there: nobody must stay for a cohort's sake. A
 * step inside other use cases' transactions.
 */
public final class LeaveCohorts {

  private final MembershipBooks books;
  private final Instant now;

  /** In the transaction to which the books belong. */
  public LeaveCohorts(MembershipBooks books, Instant now) {
    this.books = books;
    this.now = now;
  }

  /** They leave; those whom they mentor are told that nobody mentors them, and who comes to a session is said anew. */
  public void handle(PersonId person) {
    books.memberships().ofPerson(person, now).forEach(this::leave);
  }

  private void leave(Membership member) {
    var led = books.memberships().mentoredBy(member.person(), member.cohort(), now);
    books.memberships().keep(member.endedAt(now));
    for (var leader : led) {
      books.memberships().keep(leader.withoutMentor());
      new MemberLetters(books.outbox(), now).mentorGone(leader, member.person());
    }
    books.sessions().of(member.cohort()).stream().filter(session -> session.isAhead(now))
        .forEach(session -> books.outbox().restate(session.id(), now));
  }
}
