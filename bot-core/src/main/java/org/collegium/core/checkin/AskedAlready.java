package org.collegium.core.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.Session;

/** Says what becomes of a check-in that was asked before its session moved: nobody is asked again, it stays open. */
public final class AskedAlready {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public AskedAlready(Ledger<CheckInBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Until when the check-in before a session is open once the session stands like that; empty if it was not asked yet.
   *
   * @param after the session as it would be
   */
  public Optional<Instant> openUntil(Session after) {
    return ledger.read(books -> books.rounds().of(after.cohort()).stream()
        .filter(round -> round.session().equals(after.id()) && round.stage() == Stage.BEFORE)
        .map(round -> new RoundHours(books, catalogue).of(round, after).closesAt())
        .filter(closes -> closes.isAfter(clock.instant()))
        .max(Comparator.naturalOrder()));
  }
}
