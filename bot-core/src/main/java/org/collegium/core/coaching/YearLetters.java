package org.collegium.core.coaching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;

/**
 * Letters to both of each pair at the beginning of a programme's year, one a person: a mentor has several leaders. They
 * go when the year's first session ends, so that a leader gets them in one message with what is asked then.
 */
record YearLetters(CoachingBooks books, CohortId cohort, YearStart year, Instant now) {

  /** Later it would speak of a beginning that is long past. */
  private static final Duration USEFUL = Duration.ofDays(56);

  /** That they can agree. */
  void offer(List<Agreement> fresh) {
    people(fresh).forEach(person -> {
      var first = fresh.stream().filter(each -> each.pair().has(person)).findFirst().orElseThrow();
      write(person, NoticeKind.AGREEMENT_OFFERED, "offered:" + first.id().value());
    });
  }

  /** That they agreed, and whether it holds. */
  void show(List<Agreement> agreed) {
    people(agreed).forEach(person -> write(person, NoticeKind.AGREEMENT_ASKED, "year:" + year.year()));
  }

  private static Stream<PersonId> people(List<Agreement> agreements) {
    return agreements.stream().flatMap(each -> Stream.of(each.pair().leader(), each.pair().mentor())).distinct();
  }

  private void write(PersonId person, NoticeKind kind, String what) {
    var due = year.first().ends().isAfter(now) ? year.first().ends() : now;
    books.outbox().add(new Draft("agreements:" + cohort.value() + ":" + what + ":person:" + person.value(), kind,
        cohort.value(), cohort, new ToPerson(person), due, Optional.of(due.plus(USEFUL)), Optional.empty(),
        Urgency.ORDINARY));
  }
}
