package org.collegium.core.checkin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.notice.NoticeKind;

/**
 * Whom no nudge helps: who left the last two rounds unanswered is asked, and not asked again, until they answer one.
 * Rounds of which they never heard, or while they were away, count neither way.
 */
final class FadingNudges {

  private static final int IN_A_ROW = 2;

  private final CheckInBooks books;
  private final WhyNot whyNot;
  private final CohortId cohort;
  private final List<Round> earlier;
  private final Map<RoundId, List<PersonId>> answered = new HashMap<>();
  private final Map<RoundId, Set<PersonId>> reached = new HashMap<>();

  /** Looks back from that round. */
  FadingNudges(CheckInBooks books, WhyNot whyNot, Round round) {
    this.books = books;
    this.cohort = round.cohort();
    this.whyNot = whyNot;
    this.earlier = books.rounds().of(round.cohort()).stream()
        .filter(each -> each.openedAt().isBefore(round.openedAt())).toList();
  }

  /** Whether they are not nudged in that round. */
  boolean spare(Person leader) {
    var last = asked(leader).limit(IN_A_ROW).toList();
    return last.size() == IN_A_ROW
        && last.stream().noneMatch(round -> hasAnswered(round, leader));
  }

  private boolean hasAnswered(Round round, Person leader) {
    return answered.computeIfAbsent(round.id(), books.reflections()::authorsIn).contains(leader.id());
  }

  private boolean wasReached(Round round, Person leader) {
    return reached.computeIfAbsent(round.id(),
        id -> books.outbox().reached(NoticeKind.CHECK_IN_ASKED, id.value())).contains(leader.id());
  }

  private Stream<Round> asked(Person leader) {
    var joined = books.memberships().of(cohort, leader.id()).map(Membership::joinedAt).orElse(Instant.MAX);
    return earlier.stream().filter(round -> !joined.isAfter(round.openedAt()))
        .filter(round -> hasAnswered(round, leader)
            || (wasReached(round, leader) && !whyNot.wasLeftOut(round, leader)));
  }
}
