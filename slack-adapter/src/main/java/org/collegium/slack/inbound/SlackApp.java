package org.collegium.slack.inbound;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.collegium.core.CollegiumBot;
import org.collegium.core.command.Draughtsman;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.web.SlackWeb;

/** All that can come in from Slack, by whichever way, and where it goes. Close it when nothing comes in any more. */
public final class SlackApp implements AutoCloseable {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final App app;
  private final AfterAnswering after = new AfterAnswering();
  private final Files files;
  private final Presses presses;

  /** An app that asks that bot. */
  public SlackApp(SlackSettings settings, SlackWeb web, CollegiumBot bot, Surroundings surroundings) {
    this.app = new App(config(settings, web), middleware(settings));
    var asking = new Asking(settings.workspace(), bot, surroundings.clock());
    var screen = new Screen(web);
    this.files = new Files(web, screen, asking, surroundings.draughtsman());
    var home = new Home(asking, after, screen);
    var commands = new SlashCommands(asking, after, screen, files);
    this.presses = new Presses(asking, after, home, files);
    var submissions = new Submissions(asking, after, home, files);
    var conversations = new Conversations(asking, after, screen, files);
    var discussions = new Discussions(settings.workspace(), bot);
    app.command(ANY, commands::answer);
    app.blockAction(ANY, presses::answer);
    app.viewSubmission(ANY, submissions::answer);
    app.messageShortcut("reflect_on_message", new Shortcuts(asking, after, screen)::answer);
    app.event(AppHomeOpenedEvent.class, home::opened);
    app.event(MessageEvent.class, (payload, context) -> {
      discussions.written(payload);
      return conversations.written(payload, context);
    });
    app.event(MessageThreadBroadcastEvent.class, discussions::broadcast);
    app.event(MessageFileShareEvent.class, discussions::withFile);
    app.event(MessageChangedEvent.class, discussions::changed);
    app.event(MessageDeletedEvent.class, discussions::deleted);
    app.event(AppMentionEvent.class, conversations::mentioned);
    hear(surroundings);
    app.start();
  }

  /** What happens in the workspace and to the app there. */
  private void hear(Surroundings surroundings) {
    app.event(TeamJoinEvent.class, (_, context) -> {
      surroundings.newcomers().run();
      return context.ack();
    });
    app.event(UserChangeEvent.class, (payload, context) -> {
      account(payload.getEvent()).ifPresent(surroundings.changed());
      return context.ack();
    });
    app.event(AppUninstalledEvent.class, (_, context) -> {
      after.run(surroundings.tokensTaken());
      return context.ack();
    });
    app.event(TokensRevokedEvent.class, (payload, context) -> {
      if (isOfTheBot(payload.getEvent())) {
        after.run(surroundings.tokensTaken());
      }
      return context.ack();
    });
  }

  /** Slack's own client id and secret in the environment would make Bolt an app for many workspaces. */
  static AppConfig config(SlackSettings settings, SlackWeb web) {
    return AppConfig.builder().slack(web.slack()).singleTeamBotToken(settings.botToken().reveal())
        .clientId(null).clientSecret(null).scope(null).signingSecret(secret(settings))
        .subtypedMessageEventsAutoAckEnabled(true).allEventsApiAutoAckEnabled(true).build();
  }

  /** Bolt's own would ask Slack about our token while somebody waits, and believe a passing "no" for ten minutes. */
  static List<Middleware> middleware(SlackSettings settings) {
    return switch (settings.entrance()) {
      case Entrance.Socket _ -> List.of();
      case Entrance.Http http -> List.of(new SSLCheck(""),
          new RequestVerification(new SlackSignature.Verifier(
              new SlackSignature.Generator(http.signingSecret().reveal()))));
    };
  }

  /** Tokens of single people, which we have none of, are named there too. */
  private static boolean isOfTheBot(TokensRevokedEvent event) {
    return Optional.ofNullable(event.getTokens()).map(TokensRevokedEvent.Tokens::getBot)
        .filter(bots -> !bots.isEmpty()).isPresent();
  }

  private static Optional<User> account(UserChangeEvent event) {
    return Optional.ofNullable(event.getUser()).filter(user -> user.getId() != null && !user.getId().isBlank());
  }

  private static String secret(SlackSettings settings) {
    return switch (settings.entrance()) {
      case Entrance.Socket _ -> "";
      case Entrance.Http http -> http.signingSecret().reveal();
    };
  }

  /** For those who carry what comes in. */
  public App bolt() {
    return app;
  }

  /** Waits until everything is shown that was to be. */
  @Override
  public void close() {
    after.close();
    presses.close();
    files.close();
    app.stop();
  }

  /**
   * What the app needs beside Slack and the bot.
   *
   * @param draughtsman who draws what goes with answers
   * @param newcomers run when somebody joined the workspace
   * @param changed takes an account that is not as it was
   * @param tokensTaken run when Slack says that the bot's token was taken back; this may be old news
   */
  public record Surroundings(InstantSource clock, Draughtsman draughtsman, Runnable newcomers, Consumer<User> changed,
      Runnable tokensTaken) {}
}
