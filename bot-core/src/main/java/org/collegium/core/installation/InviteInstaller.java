package org.collegium.core.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;

/** An operator lets somebody install the bot, once. */
public final class InviteInstaller {

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Ledger<InstallationBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public InviteInstaller(Ledger<InstallationBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** An invitation that is good for a week. */
  public Invited handle() {
    var now = clock.instant();
    var invited = new Invited(Invitation.next(ids), now.plus(A_WEEK));
    ledger.write(books -> {
      books.invitations().add(invited.invitation(), invited.expiresAt(), now);
      return invited;
    });
    return invited;
  }

  /** What is to be handed on, and until when it is good. */
  public record Invited(Invitation invitation, Instant expiresAt) {}
}
