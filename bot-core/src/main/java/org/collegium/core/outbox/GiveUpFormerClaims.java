package org.collegium.core.outbox;

import java.time.InstantSource;
import org.collegium.core.ledger.Ledger;

/**
 * What a bot has in its hands that is gone is looked for at once, and not only when its lease runs out. For whoever
 * begins to carry to a platform, before it carries anything; nobody else may carry there.
 */
public final class GiveUpFormerClaims {

  private final Ledger<OutboxBooks> ledger;
  private final InstantSource clock;

  public GiveUpFormerClaims(Ledger<OutboxBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Says of how many letters to that platform nobody knows the fate since. */
  public int handle(String platform) {
    return ledger.write(books -> books.letters().giveUpClaims(platform, clock.instant()));
  }
}
