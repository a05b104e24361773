package org.collegium.slack.installing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Invitation;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack sends people back who said yes, or no. */
final class ReturnPage implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnPage.class);
  private static final String CANCELLED = "access_denied";

  private final Begun begun;
  private final FinishInstallation finish;
  private final Consumer<Installed> installed;

  /** @param installed takes what was installed, for the bot to begin its work there */
  ReturnPage(Begun begun, FinishInstallation finish, Consumer<Installed> installed) {
    this.begun = begun;
    this.finish = finish;
    this.installed = installed;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      new Visit(exchange).to(InstallSettings.BACK, visit -> {
        visit.keep(InstallPage.COOKIE, "", 0);
        visit.show(page(visit));
      });
    }
  }

  private HtmlPage page(Visit visit) {
    var invitation = begun.end(visit.argument("state").orElse(""), visit.cookie(InstallPage.COOKIE).orElse(""));
    if (invitation.isEmpty()) {
      return HtmlPage.of(HtmlPage.BAD_REQUEST, "install.stale");
    }
    var error = visit.argument("error");
    if (error.isPresent()) {
      return notGranted(error.get());
    }
    return visit.argument("code").map(code -> page(invitation.get(), code))
        .orElseGet(() -> HtmlPage.of(HtmlPage.BAD_REQUEST, "install.stale"));
  }

  private static HtmlPage notGranted(String error) {
    if (error.equals(CANCELLED)) {
      return HtmlPage.of(HtmlPage.OK, "install.cancelled");
    }
    LOG.warn("Slack did not let somebody install the bot: {}", error.replaceAll("[^a-z_]", "?"));
    return HtmlPage.of(HtmlPage.BAD_GATEWAY, "install.failed");
  }

  private HtmlPage page(Invitation invitation, String code) {
    return switch (finish.handle(invitation, code)) {
      case FinishInstallation.Done done -> {
        installed.accept(done.installed());
        yield done(done);
      }
      case FinishInstallation.NotInvited _ -> HtmlPage.of(HtmlPage.FORBIDDEN, "install.uninvited");
      case FinishInstallation.Unfit unfit -> HtmlPage.of(HtmlPage.BAD_REQUEST, unfit.page());
      case FinishInstallation.Failed _ -> HtmlPage.of(HtmlPage.BAD_GATEWAY, "install.failed");
    };
  }

  private static HtmlPage done(FinishInstallation.Done done) {
    var team = Workspace.of(done.installed().platform()).flatMap(Workspace::team).orElse("");
    var paragraphs = new ArrayList<String>(List.of(
        HtmlPage.say("install.done.invited"),
        HtmlPage.say("install.done.channel"),
        HtmlPage.say("install.done.place", team)));
    Optional.of(done.missingScopes()).filter(missing -> !missing.isEmpty())
        .ifPresent(missing -> paragraphs.add(HtmlPage.say("install.done.missing", String.join(", ", missing))));
    return new HtmlPage(HtmlPage.OK, HtmlPage.say("install.done.title", done.installed().name()), paragraphs);
  }
}
