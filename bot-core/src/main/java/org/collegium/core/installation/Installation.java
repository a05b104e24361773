package org.collegium.core.installation;

import java.time.Instant;
import java.util.List;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;

/** A place where people installed the bot themselves, such as one workspace of many: a platform of its own. */
public sealed interface Installation {

  /** The platform, as addresses name it. */
  String platform();

  /** What people call it, such as "Slack, Front Range School District". */
  Prose name();

  /** When it was installed last. */
  Instant installedAt();

  /**
   * The bot may work there.
   *
   * @param token what lets it in
   * @param scopes what it may do there, in the platform's words
   */
  record Installed(String platform, Prose name, Secret token, List<String> scopes, Instant installedAt)
      implements Installation {
    public Installed {
      scopes = List.copyOf(scopes);
    }
  }

  /** The people there took the bot's token back; what is meant for them waits until they install it again. */
  record Revoked(String platform, Prose name, Instant installedAt, Instant revokedAt) implements Installation {}
}
