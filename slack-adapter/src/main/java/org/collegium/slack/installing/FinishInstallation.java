package org.collegium.slack.installing;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collegium.core.InstallationDesk;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Invitation;
import org.collegium.core.installation.KeepInstallation;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.SlackCheckUp;
import org.collegium.slack.Workspace;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the code that Slack sent somebody back with for the bot's token in their workspace, and has it kept. */
final class FinishInstallation {

  /** How a bot token begins that Slack renews now and then (docs.slack.dev/authentication/using-token-rotation). */
  private static final String ROTATED = "xoxe.xoxb-";

  private static final Logger LOG = LoggerFactory.getLogger(FinishInstallation.class);

  private final InstallSettings settings;
  private final SlackWeb web;
  private final InstallationDesk desk;
  private final InstantSource clock;

  FinishInstallation(InstallSettings settings, SlackWeb web, InstallationDesk desk, InstantSource clock) {
    this.settings = settings;
    this.web = web;
    this.desk = desk;
    this.clock = clock;
  }

  /** Whatever is not kept is given back to Slack. */
  Outcome handle(Invitation invitation, String code) {
    return switch (Called.now(() -> web.slack().methods().oauthV2Access(request -> request
        .clientId(settings.clientId()).clientSecret(settings.clientSecret().reveal()).code(code)
        .redirectUri(settings.redirect().toString())))) {
      case Called.Done<OAuthV2AccessResponse> done -> granted(invitation, done.response());
      case Called.Refused<OAuthV2AccessResponse> refused -> failed(refused.error());
      case Called.TooFast<OAuthV2AccessResponse> _ -> failed("it asks to wait");
      case Called.Unreached<OAuthV2AccessResponse> down -> failed(down.why());
      case Called.Unclear<OAuthV2AccessResponse> unclear -> failed(unclear.why());
    };
  }

  private static Outcome failed(String why) {
    LOG.warn("Slack did not give the token of an installation: {}", why);
    return new Failed();
  }

  private Outcome granted(Invitation invitation, OAuthV2AccessResponse response) {
    var token = Optional.ofNullable(response.getAccessToken())
        .filter(found -> found.startsWith("xoxb-") || found.startsWith(ROTATED));
    if (token.isEmpty()) {
      return failed("its answer names no bot token");
    }
    var team = Optional.ofNullable(response.getTeam()).filter(found -> found.getId() != null);
    if (team.isEmpty() || response.isEnterpriseInstall()) {
      giveBack(token.get());
      return new Unfit("install.organisation");
    }
    if (response.getRefreshToken() != null || token.get().startsWith(ROTATED)) {
      giveBack(token.get());
      return new Unfit("install.rotation");
    }
    var workspace = Workspace.installed(team.get().getId());
    var name = Optional.ofNullable(team.get().getName()).filter(found -> !found.isBlank())
        .orElse(team.get().getId());
    return keep(invitation, new Installed(workspace.platform(), new Prose("Slack, " + name), new Secret(token.get()),
        scopes(response), clock.instant()));
  }

  private static List<String> scopes(OAuthV2AccessResponse response) {
    return Stream.of(Optional.ofNullable(response.getScope()).orElse("").split(",", -1)).map(String::strip)
        .filter(scope -> !scope.isEmpty()).sorted().toList();
  }

  private Outcome keep(Invitation invitation, Installed installed) {
    return switch (desk.keep(invitation, installed)) {
      case KeepInstallation.Kept _ -> {
        LOG.info("The bot was installed on {}", installed.platform());
        var missing = new TreeSet<>(SlackCheckUp.SCOPES);
        installed.scopes().forEach(missing::remove);
        yield new Done(installed, List.copyOf(missing));
      }
      case KeepInstallation.NotInvited _ -> {
        // In a workspace that is ours already Slack gave the token we have there, which is not to be lost.
        if (!(desk.find(installed.platform()).orElse(null) instanceof Installed)) {
          giveBack(installed.token().reveal());
        }
        yield new NotInvited();
      }
    };
  }

  private void giveBack(String token) {
    if (!(Called.now(() -> web.slack().methods(token).authRevoke(request -> request)) instanceof Called.Done<?>)) {
      LOG.warn("A token that is not kept could not be given back to Slack; whoever installed the app can remove it");
    }
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** It is kept. */
  record Done(Installed installed, List<String> missingScopes) implements Outcome {}

  /** The invitation was used or ran out meanwhile; nothing is kept. */
  record NotInvited() implements Outcome {}

  /**
   * This version cannot work so; nothing is kept.
   *
   * @param page what tells so in the wording
   */
  record Unfit(String page) implements Outcome {}

  /** Slack gave no token; why is in the log. */
  record Failed() implements Outcome {}
}
