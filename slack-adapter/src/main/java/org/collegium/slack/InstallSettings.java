package org.collegium.slack;

import java.net.URI;
import java.util.Optional;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Invitation;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackSettings.Entrance;

/**
 * How people install the bot in workspaces of their own, and how Slack reaches us from all of them.
 *
 * @param clientId the app's, which is no secret
 * @param address by which browsers and Slack reach us: https, with a slash at its end
 * @param api where Slack's Web API is when it is not at Slack's own address, with a slash at its end
 */
public record InstallSettings(String clientId, Secret clientSecret, Secret signingSecret, URI address,
    Optional<URI> api) {

  /** Where installing begins, under our address. */
  public static final String INSTALL = "/slack/install";
  /** Where Slack sends people back, under our address. */
  public static final String BACK = "/slack/oauth_redirect";
  /** What the link names its invitation by. */
  public static final String INVITATION = "invitation";

  private static final URI SLACKS_OWN = URI.create("https://slack.com/api/");

  /** Where Slack sends people back: one of the redirect URLs in the app's settings. */
  public URI redirect() {
    return address.resolve(BACK.substring(1));
  }

  /** Where Slack sends commands, events and presses. */
  public URI events() {
    return address.resolve("slack/events");
  }

  /** The link that somebody who is invited opens in a browser. */
  public URI link(Invitation invitation) {
    return address.resolve(INSTALL.substring(1) + "?" + INVITATION + "=" + invitation.code());
  }

  /** Slack's page on which people say yes. */
  public URI authorize() {
    return api.orElse(SLACKS_OWN).resolve("../oauth/v2/authorize");
  }

  /** How to reach the workspace of that installation. */
  public SlackSettings of(Workspace workspace, Installed installed) {
    return new SlackSettings(workspace, installed.token(), new Entrance.Http(signingSecret), api);
  }

  /** How to reach Slack where no workspace is meant. */
  SlackSettings ofNoWorkspace() {
    return new SlackSettings(Workspace.ONLY, new Secret(""), new Entrance.Http(signingSecret), api);
  }
}
