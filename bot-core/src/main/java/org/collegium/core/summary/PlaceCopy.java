package org.collegium.core.summary;

import java.time.InstantSource;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;

/** Keeps where the file of a copy is about to lie, before anybody can see it there: so none lies there for good. */
public final class PlaceCopy {

  private final Ledger<SummaryBooks> ledger;
  private final InstantSource clock;

  public PlaceCopy(Ledger<SummaryBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Whether it may lie there.
   *
   * @return false if somebody took back meanwhile what stands in it, or its hour is over
   */
  public boolean handle(ReplyTo token, String platform, String file) {
    return ledger.write(books -> {
      var now = clock.instant();
      var copy = books.copies().find(token)
          .filter(found -> now.isBefore(found.goesAt()) && new CopyStands(books, now).of(found));
      copy.ifPresent(found -> books.copies().lies(found.id(), platform, file));
      return copy.isPresent();
    });
  }
}
