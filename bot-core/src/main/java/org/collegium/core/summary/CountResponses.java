package org.collegium.core.summary;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.Count;
import org.collegium.core.command.SummaryAnswer.RoundCount;
import org.collegium.core.command.SummaryAnswer.SessionCount;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.summary.ResponseCounts.Counts;

/**
 * Gives a convener or facilitator numbers about a cohort, and none that is about fewer than three people, be it those
 * who are counted, those who are left, or those by whom two numbers of one session differ. A round is counted once,
 * when it has closed, and a session when those who were there have been ticked: what was told of it is never told
 * otherwise, so that two answers cannot be subtracted from each other.
 */
public final class CountResponses {

  /** From three people on a number is no longer about one of them. */
  static final int ENOUGH = Enough.PEOPLE;

  private static final int A_PAGE = 20;

  private final Ledger<ResponseCounts> ledger;
  private final InstantSource clock;

  public CountResponses(Ledger<ResponseCounts> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Numbers so far, in the reader's words.
   *
   * @param session only of rounds about the session of that number, and of it; empty for all
   */
  public CohortCounts handle(Cohort cohort, Optional<Integer> session, Wording wording) {
    return ledger.write(book -> {
      var now = clock.instant();
      release(book, cohort.id(), now);
      book.held(cohort.id(), now).forEach(held -> book.tell(Enough.of(held, book.told(cohort.id())), now));
      IntPredicate isWanted = number -> session.map(wanted -> wanted == number).orElse(true);
      var rounds = book.told(cohort.id()).stream().filter(told -> isWanted.test(told.session())).toList();
      var sessions = book.toldOfSessions(cohort.id()).stream().filter(told -> isWanted.test(told.session()))
          .limit(A_PAGE).map(told -> new SessionCount(told.session(), told.endedAt(), told.leaders(), told.attending()))
          .toList();
      return new CohortCounts(cohort.name(), counts(book.of(cohort.id(), now), wording),
          rounds.stream().limit(A_PAGE).map(told -> new RoundCount(told.session(), told.closedAt(), told.leaders(),
              told.reached(), told.answering(), told.answers())).toList(),
          Math.max(0, rounds.size() - A_PAGE), sessions);
    });
  }

  /** Counts what has closed, for good. */
  static void release(ResponseCounts book, CohortId cohort, Instant now) {
    var sessions = book.toldOfSessions(cohort);
    book.closed(cohort, now).forEach(round -> book.tell(Enough.of(round, sessions), now));
  }

  /** The number, if neither it nor what is left of the whole is about one or two people. */
  static Optional<Integer> enough(int people, int whole) {
    return Enough.of(people, whole);
  }

  private static List<Count> counts(Counts counts, Wording wording) {
    return List.of(new Count(wording.say("count.leaders"), Optional.of(counts.leaders())),
        new Count(wording.say("count.rounds"), Optional.of(counts.rounds())),
        new Count(wording.say("count.sessions"), Optional.of(counts.sessions())));
  }
}
