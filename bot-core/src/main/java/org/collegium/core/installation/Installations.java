package org.collegium.core.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.text.Prose;

/** Where people installed the bot themselves. */
public interface Installations {

  /** Keeps it, in place of an earlier one on that platform. */
  void keep(Installed installed);

  /** The token was taken back, and is forgotten; nothing happens if the bot was installed there anew meanwhile. */
  void revoke(Installed installed, Instant at);

  Optional<Installation> find(String platform);

  /** All of them, revoked ones too, by name. */
  List<Installation> all();

  /** What people call that platform; one that nobody installed has no other name. */
  Prose nameOf(String platform);
}
