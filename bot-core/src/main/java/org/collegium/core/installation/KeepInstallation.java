package org.collegium.core.installation;

import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.ledger.Ledger;

/** Somebody who was invited installed the bot, perhaps again: what waited for the people there goes on. */
public final class KeepInstallation {

  private final Ledger<InstallationBooks> ledger;

  public KeepInstallation(Ledger<InstallationBooks> ledger) {
    this.ledger = ledger;
  }

  /** Keeps it, and takes the invitation, unless that is good no more. */
  public Outcome handle(Invitation invitation, Installed installed) {
    return ledger.write(books -> {
      if (!books.invitations().take(invitation, installed.installedAt())) {
        return new NotInvited();
      }
      books.installations().keep(installed);
      books.outbox().reconsiderOn(installed.platform(), installed.installedAt());
      return new Kept();
    });
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** The bot may work there. */
  public record Kept() implements Outcome {}

  /** Nothing was kept. */
  public record NotInvited() implements Outcome {}
}
