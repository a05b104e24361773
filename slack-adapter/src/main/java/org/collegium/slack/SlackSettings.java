package org.collegium.slack;

import java.net.URI;
import java.util.Optional;
import org.collegium.core.text.Secret;

/**
 * How to reach one Slack workspace.
 *
 * @param botToken begins with {@code xoxb-}
 * @param entrance by which way Slack reaches us
 * @param api where Slack's Web API is when it is not at Slack's own address, with a slash at its end; no proxy is used
 *     for it
 */
public record SlackSettings(Workspace workspace, Secret botToken, Entrance entrance, Optional<URI> api) {

  /** How to reach the one workspace whose bot token an operator set. */
  public SlackSettings(Secret botToken, Entrance entrance, Optional<URI> api) {
    this(Workspace.ONLY, botToken, entrance, api);
  }

  /** By which way Slack reaches us. */
  public sealed interface Entrance {

    /**
     * A connection that we open, so that no public address is needed.
     *
     * @param appToken begins with {@code xapp-}, with the scope {@code connections:write}
     */
    record Socket(Secret appToken) implements Entrance {}

    /** Requests that Slack sends to a public address of ours, each signed with this secret. */
    record Http(Secret signingSecret) implements Entrance {}
  }
}
