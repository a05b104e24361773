package org.collegium.slack.installing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeSet;
import org.collegium.core.InstallationDesk;
import org.collegium.core.installation.Invitation;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.SlackCheckUp;

/**
 * Where installing begins: whoever is invited is sent to Slack's page, and comes back by another.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth/">Installing with OAuth</a>
 */
final class InstallPage implements HttpHandler {

  /** Browsers keep one of such a name only if it is for this host alone and came by https. */
  static final String COOKIE = "__Host-collegium-install";

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final InstallSettings settings;
  private final InstallationDesk desk;
  private final Begun begun;

  InstallPage(InstallSettings settings, InstallationDesk desk, Begun begun) {
    this.settings = settings;
    this.desk = desk;
    this.begun = begun;
  }

  /** Looking takes no invitation, so that programs which look at links before people do spoil none. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      new Visit(exchange).to(InstallSettings.INSTALL, this::begin);
    }
  }

  private void begin(Visit visit) throws IOException {
    var invitation = visit.argument(InstallSettings.INVITATION).map(Invitation::new).filter(desk::isInvited);
    if (invitation.isEmpty()) {
      visit.show(HtmlPage.of(HtmlPage.FORBIDDEN, "install.uninvited"));
      return;
    }
    var ticket = begun.begin(invitation.get());
    visit.keep(COOKIE, ticket.cookie(), LIFE.toSeconds());
    visit.sendTo(slacksPage(ticket.state()));
  }

  private URI slacksPage(String state) {
    return URI.create("%s?client_id=%s&scope=%s&redirect_uri=%s&state=%s".formatted(settings.authorize(),
        encoded(settings.clientId()), encoded(String.join(",", new TreeSet<>(SlackCheckUp.SCOPES))),
        encoded(settings.redirect().toString()), encoded(state)));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
