package org.collegium.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.collegium.twins.slack.Patience;
import org.collegium.twins.slack.SlackPerson;
import org.collegium.twins.slack.SlackTwin;

/** A Slack workspace on this machine in which one member asks one app, a process of its own. */
final class SlackWorkspace extends AskedApp {

  /** What the app finds in its environment: where Slack is, its tokens, and the id of the member who asks. */
  static final String API = "SLACK_API_URL";
  static final String APP_TOKEN = "SLACK_APP_TOKEN";
  static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String MEMBER = "SLACK_MEMBER";

  static final String COMMAND = "/cohort";
  private static final String WORDS = "next";

  private final SlackTwin twin = SlackTwin.open();
  private final SlackPerson member = twin.person("Ada", "ada@school.example", Furnished.DENVER.getId());
  private final Started app;

  /** Starts the app, and waits until it is connected. */
  SlackWorkspace(ProcessBuilder program) throws IOException {
    var environment = program.environment();
    environment.keySet().removeIf(SlackWorkspace::leadsAstray);
    environment.put(API, twin.apiUrl().toString());
    environment.put(APP_TOKEN, twin.appToken());
    environment.put(BOT_TOKEN, twin.botToken());
    environment.put(MEMBER, member.id());
    try {
      this.app = Started.program(program, () -> twin.sockets().open() == 1);
    } catch (IOException e) {
      twin.close();
      throw e;
    }
  }

  /** Bolt turns to another workspace, or to a proxy, where the environment names one. */
  private static boolean leadsAstray(String name) {
    return name.startsWith("SLACK_") || name.toLowerCase(Locale.ROOT).endsWith("_proxy");
  }

  @Override
  Answer asked() {
    var reaction = member.types(COMMAND, WORDS, "");
    return new Answer(reaction.acknowledged(), reaction.toString(), reaction.after());
  }

  @Override
  Duration patience() {
    return Patience.ofSlack().acknowledgement();
  }

  /** How much memory the app holds; empty where the system does not tell it. */
  OptionalLong residentMegabytes() throws IOException {
    return app.residentMegabytes();
  }

  @Override
  public void close() {
    app.close();
    twin.close();
  }
}
