package org.collegium.launcher.door;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.collegium.core.text.Secret;
import org.collegium.launcher.door.Written.FoundSecret;
import org.collegium.slack.InstallSettings;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;

/** Turns what is written about Slack into settings. Where nothing is, there is no Slack; half of it is refused. */
final class SlackReader {

  private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  private static final String APP_TOKEN = "SLACK_APP_TOKEN";
  private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  private static final String CLIENT_ID = "SLACK_CLIENT_ID";
  private static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  private static final String API_URL = "SLACK_API_URL";

  private final Written written;
  private final Consumer<Setting> inForce;

  /** @param inForce takes each setting found, for people to look at */
  SlackReader(Written written, Consumer<Setting> inForce) {
    this.written = written;
    this.inForce = inForce;
  }

  /** @param address by which browsers and Slack reach us, with a slash at its end */
  Slack settings(URI address) {
    var bot = secret(BOT_TOKEN, "xoxb-", "the app's page 'OAuth & Permissions' shows it once the app is installed");
    var app = secret(APP_TOKEN, "xapp-", "the app's page 'Basic Information' makes one, with connections:write");
    var signing = secret(SIGNING_SECRET, "", "");
    var client = new Client(secret(CLIENT_ID, "", ""), secret(CLIENT_SECRET, "", ""));
    var api = written.find(API_URL).flatMap(this::address);
    if (client.isAnySet()) {
      refuseContradictions(Map.of(BOT_TOKEN, bot.isPresent(), APP_TOKEN, app.isPresent()));
      return new Slack(Optional.empty(), many(client, signing, address, api));
    }
    return new Slack(one(bot, app, signing).map(way -> new SlackSettings(way.token(), way.entrance(), api)),
        Optional.empty());
  }

  private Optional<Way> one(Optional<FoundSecret> bot, Optional<FoundSecret> app, Optional<FoundSecret> signing) {
    if (Stream.of(bot, app, signing).allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var missing = Stream.of(
        bot.isPresent() ? "" : BOT_TOKEN + " (or " + BOT_TOKEN + "_FILE), which begins with xoxb-",
        app.isPresent() || signing.isPresent() ? ""
            : APP_TOKEN + " (or " + APP_TOKEN + "_FILE), which begins with xapp-; or, if Slack is to send its requests"
                + " to an address of yours, " + SIGNING_SECRET)
        .filter(name -> !name.isEmpty()).toList();
    if (!missing.isEmpty()) {
      written.refuse("Slack is half set. Still to be set: " + String.join("; and ", missing)
          + ". docs/slack.md tells in five steps where they come from.");
    }
    return bot.flatMap(token -> entrance(app, signing).map(way -> new Way(token.value(), way)));
  }

  private void refuseContradictions(Map<String, Boolean> ofOneWorkspace) {
    var set = ofOneWorkspace.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).sorted().toList();
    if (!set.isEmpty()) {
      written.refuse("Slack is set in two ways. " + CLIENT_ID + " and " + CLIENT_SECRET
          + " let people install the app in workspaces of their own; " + String.join(" and ", set)
          + (set.size() == 1 ? " connects" : " connect")
          + " one workspace only. Take one or the other away: docs/slack.md is for one workspace, "
          + "docs/slack-workspaces.md for several.");
    }
  }

  private Optional<InstallSettings> many(Client client, Optional<FoundSecret> signing, URI address,
      Optional<URI> api) {
    var missing = Stream.of(
        client.id().isPresent() ? "" : CLIENT_ID,
        client.secret().isPresent() ? "" : CLIENT_SECRET + " (or " + CLIENT_SECRET + "_FILE)",
        signing.isPresent() ? "" : SIGNING_SECRET + " (or " + SIGNING_SECRET + "_FILE)",
        "https".equals(address.getScheme()) ? ""
            : SettingsReader.HTTP_ADDRESS + ", the public address of this bot, which begins with https://")
        .filter(name -> !name.isEmpty()).toList();
    if (!missing.isEmpty()) {
      written.refuse("Slack for several workspaces is half set. Still to be set: " + String.join("; and ", missing)
          + ". docs/slack-workspaces.md tells in five steps where they come from.");
    }
    return client.id().flatMap(id -> client.secret().flatMap(secret -> signing
        .map(signed -> new InstallSettings(id.value().reveal(), secret.value(), signed.value(), address, api))));
  }

  private static Optional<Entrance> entrance(Optional<FoundSecret> app, Optional<FoundSecret> signing) {
    return app.<Entrance>map(token -> new Entrance.Socket(token.value()))
        .or(() -> signing.map(secret -> new Entrance.Http(secret.value())));
  }

  private Optional<FoundSecret> secret(String name, String beginning, String where) {
    var found = written.secret(name);
    found.ifPresent(secret -> {
      inForce.accept(new Setting(name, "•••", secret.from()));
      if (!begins(secret.value(), beginning)) {
        written.refuse(name + " in " + secret.from() + " does not begin with " + beginning + ": " + where + ".");
      }
    });
    return found;
  }

  private static boolean begins(Secret secret, String beginning) {
    return secret.reveal().startsWith(beginning);
  }

  private Optional<URI> address(Written.Found found) {
    inForce.accept(found.setting());
    return written.address(found, SettingsReader.WEB, "an address such as https://slack.com/api/");
  }

  /** Slack as it is set: one workspace, or several, or none. */
  record Slack(Optional<SlackSettings> one, Optional<InstallSettings> many) {}

  /** The way to one workspace. */
  private record Way(Secret token, Entrance entrance) {}

  /** What the app shows when people install it. */
  private record Client(Optional<FoundSecret> id, Optional<FoundSecret> secret) {

    boolean isAnySet() {
      return id.isPresent() || secret.isPresent();
    }
  }
}
