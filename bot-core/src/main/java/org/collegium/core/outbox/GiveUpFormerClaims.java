package org.collegium.core.outbox;

import java.time.InstantSource;
import org.collegium.core.ledger.Ledger;

/**
 * What a bot has in its hands that is gone is looked for at once, and not only when its lease runs out. For the bot
 * that takes another's place before it carries anything; no other may run on the same database.
 */
public final class GiveUpFormerClaims {

  private final Ledger<OutboxBooks> ledger;
  private final InstantSource clock;

  public GiveUpFormerClaims(Ledger<OutboxBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Says how many letters nobody knows the fate of since. */
  public int handle() {
    return ledger.write(books -> books.letters().giveUpClaims(clock.instant()));
  }
}
