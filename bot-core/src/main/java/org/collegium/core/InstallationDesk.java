package org.collegium.core;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.InstallationBooks;
import org.collegium.core.installation.Invitation;
import org.collegium.core.installation.KeepInstallation;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/** The way in for adapters of platforms on which people install the bot themselves. */
public final class InstallationDesk {

  private final Ledger<InstallationBooks> ledger;
  private final KeepInstallation keep;
  private final InstantSource clock;

  /** The desk of that house. */
  public InstallationDesk(House house) {
    this.ledger = house.installations();
    this.keep = new KeepInstallation(ledger);
    this.clock = house.clock();
  }

  /** Whether somebody who holds that invitation may begin. */
  public boolean isInvited(Invitation invitation) {
    return ledger.read(books -> books.invitations().isOpen(invitation, clock.instant()));
  }

  /** Keeps an installation, unless the invitation was used or ran out meanwhile. */
  public KeepInstallation.Outcome keep(Invitation invitation, Installed installed) {
    return keep.handle(invitation, installed);
  }

  /** The people there took the bot's token back. */
  public void revoked(Installed installed) {
    ledger.write(books -> {
      books.installations().revoke(installed, clock.instant());
      return installed;
    });
  }

  /** The installation on that platform, as it is kept. */
  public Optional<Installation> find(String platform) {
    return ledger.read(books -> books.installations().find(platform));
  }

  /** What people call that platform. */
  public Prose nameOf(String platform) {
    return ledger.read(books -> books.installations().nameOf(platform));
  }

  /** All there are, revoked ones too. */
  public List<Installation> all() {
    return ledger.read(books -> books.installations().all());
  }
}
