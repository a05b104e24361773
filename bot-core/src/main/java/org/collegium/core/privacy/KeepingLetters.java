package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;

/** The letters that say that words are soon kept no longer. */
record KeepingLetters(KeepingBooks books) {

  /** Whoever wrote something, wherever they are by now, and whoever runs the cohort. */
  List<PersonId> concerned(CohortId cohort, Instant now) {
    return Stream.concat(books.keepings().authors(cohort).stream(), books.memberships().in(cohort, now).stream()
        .filter(member -> member.role() == Role.FACILITATOR).map(Membership::person)).distinct().toList();
  }

  /** Stays useful as long as the words are there: their author asks whether they are. */
  void tell(Keeping keeping, PersonId person, Instant now) {
    books.outbox().add(new Draft(key(keeping, person), NoticeKind.KEEPING_ENDS, keeping.cohort().value(),
        keeping.cohort(), new ToPerson(person), now, Optional.empty(), Optional.empty(), Urgency.ORDINARY));
  }

  /** Who had nothing left when their letter went, and wrote again, gets another one. */
  private String key(Keeping keeping, PersonId person) {
    var written = books.outbox().keysAbout(NoticeKind.KEEPING_ENDS, keeping.cohort().value());
    var first = KeepingKey.of(keeping) + ":person:" + person.value();
    return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? first : first + ":" + number)
        .filter(key -> !written.contains(key)).findFirst().orElseThrow();
  }

  /** Nobody is told any more of what is over, or is to be told anew. */
  void withdraw(CohortId cohort, Instant now) {
    concerned(cohort, now).forEach(person -> books.outbox().withdraw(NoticeKind.KEEPING_ENDS, cohort.value(),
        new ToPerson(person), now));
  }
}
