package org.collegium.launcher.running;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.command.Front;
import org.collegium.launcher.command.Version;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.log.LogSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** {@code run}: the bot itself, until it is told to stop. */
@Command(name = "run", description = {"Runs the bot until it is stopped (Ctrl+C).",
    "It listens on COLLEGIUM_HTTP_HOST and COLLEGIUM_HTTP_PORT (127.0.0.1:8080): /healthz, /readyz, /metrics and the "
        + "calendar feeds. All other commands but restore, keys rotate and migrate may be used while it runs."},
    footerHeading = "%nExample:%n", footer = "  COLLEGIUM_DATA=/srv/collegium ./collegium run")
public final class RunCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  private static final String NO_PLATFORM = """
      No chat platform is connected, so letters are written and wait; none is sent.

      For Slack, set SLACK_BOT_TOKEN and SLACK_APP_TOKEN; docs/slack.md tells in five steps where they
      come from, docs/slack-workspaces.md how several workspaces install it. For Discord, set
      DISCORD_BOT_TOKEN; docs/discord.md tells in five steps where it comes from. What can be prepared now:

        ./collegium cohort place NAME --slack CHANNEL       the Slack channel a cohort meets in
        ./collegium cohort place NAME --discord CHANNEL     the Discord channel a cohort meets in

      To see what everybody would get, in a browser and with a clock you can turn:

        ./collegium rehearse

      Meanwhile the calendars people subscribe to are served, and what falls due is prepared.
      Stop with Ctrl+C.
      """;

  private final Front front;

  /** @param front the way in */
  public RunCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    LogSetup.speakUp();
    return front.withSettings(settings -> {
      var storage = settings.storage();
      return storage.servers().isEmpty() && MovedFolder.isNoted(storage.folder())
          ? front.refuse(MovedFolder.sentence(storage.folder())) : front.inHouse(open -> alone(settings, open));
    });
  }

  private int alone(Settings settings, OpenHouse open) {
    try {
      return switch (RunLock.take(settings.storage().folder())) {
        case RunLock.Held(String process) -> front.refuse("Another bot runs on " + settings.storage().folder()
            + " already, in process " + process + ". Stop it first, or set COLLEGIUM_DATA to another folder.");
        case RunLock.Taken(RunLock lock) -> {
          try (lock) {
            yield run(settings, open);
          }
        }
      };
    } catch (IOException e) {
      return front.refuse("The data folder " + settings.storage().folder() + " cannot be locked: " + e + ".");
    }
  }

  private int run(Settings settings, OpenHouse open) {
    try (var shared = open.database().duties()) {
      // Who is kept out is told so before anything is begun.
      shared.refuseIfKeptOut();
    } catch (StorageFault fault) {
      return front.refuse(fault.sentence());
    }
    try (var end = new End(front.surroundings().stopping())) {
      return work(settings, open, end);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Front.DONE;
    }
  }

  private int work(Settings settings, OpenHouse open, End end) throws InterruptedException {
    return switch (RunningBot.start(open, settings)) {
      case RunningBot.NotStarted(String sentence) -> front.refuse(sentence);
      case RunningBot.Started(RunningBot bot) -> {
        Optional<String> why;
        try (bot) {
          bot.hindered().thenAccept(end::because);
          welcome(settings, bot);
          why = end.await();
          LOG.info("Stopping: what is under way comes to its end");
        }
        LOG.info("Stopped");
        yield why.map(sentence -> front.refuse(sentence)).orElse(Front.DONE);
      }
    };
  }

  private void welcome(Settings settings, RunningBot bot) {
    if (bot.platforms().isEmpty()) {
      front.say(NO_PLATFORM);
    } else {
      front.say("Collegium runs for " + String.join(" and ", bot.platforms()) + ". Stop with Ctrl+C.\n");
    }
    settings.unknown().forEach(name -> LOG.warn("{} is no setting of this version and is passed over", name));
    LOG.info("Collegium {} is ready on http://{}:{}, data in {}", Version.ofThis(), settings.http().host(),
        bot.port(), settings.storage().whereabouts());
  }
}
