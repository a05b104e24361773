package org.collegium.core.checkin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;

/** Finds the round that a leader means who wants to answer without a button. */
public final class FindOpenRound {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public FindOpenRound(Ledger<CheckInBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The newest open one they have not answered yet, else the newest open one. */
  public Optional<RoundId> handle(CohortId cohort, PersonId person) {
    return ledger.read(books -> {
      var open = open(books, cohort);
      return unanswered(books, open, person).or(() -> open.stream().findFirst()).map(Round::id);
    });
  }

  /** The newest open one they have not answered yet. */
  public Optional<RoundId> unanswered(CohortId cohort, PersonId person) {
    return ledger.read(books -> unanswered(books, open(books, cohort), person).map(Round::id));
  }

  private static Optional<Round> unanswered(CheckInBooks books, List<Round> open, PersonId person) {
    return open.stream().filter(round -> !books.reflections().hasAnswered(round.id(), person)).findFirst();
  }

  private List<Round> open(CheckInBooks books, CohortId cohort) {
    var hours = new RoundHours(books, catalogue);
    return books.rounds().of(cohort).stream().map(hours::of).filter(round -> round.isOpen(clock.instant())).toList();
  }
}
