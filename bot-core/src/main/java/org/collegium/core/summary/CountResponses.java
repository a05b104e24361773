package org.collegium.core.summary;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.Count;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/** Gives a convener or facilitator numbers about a cohort, and none with fewer than three people behind it. */
public final class CountResponses {

  /** From three people on a number is no longer about one of them (as other tools hold it: three for scores). */
  public static final int ENOUGH = 3;

  private final Ledger<ResponseCounts> ledger;
  private final InstantSource clock;

  public CountResponses(Ledger<ResponseCounts> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Numbers since then, in the reader's words. */
  public CohortCounts handle(Cohort cohort, Instant since, Wording wording) {
    var counts = ledger.read(book -> book.since(cohort.id(), since, clock.instant()));
    return new CohortCounts(cohort.name(), since, List.of(
        new Count(wording.say("count.leaders"), Optional.of(counts.leaders())),
        new Count(wording.say("count.rounds"), Optional.of(counts.rounds())),
        new Count(wording.say("count.answering"), enough(counts.answering())),
        new Count(wording.say("count.answers"), enough(counts.answering()).map(_ -> counts.answers())),
        new Count(wording.say("count.sessions"), Optional.of(counts.sessions())),
        new Count(wording.say("count.attending"), enough(counts.attending()))));
  }

  private static Optional<Integer> enough(int people) {
    return people >= ENOUGH ? Optional.of(people) : Optional.empty();
  }
}
