package org.collegium.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.collegium.twins.slack.Patience;
import org.collegium.twins.slack.Reaction;
import org.collegium.twins.slack.SlackPerson;
import org.collegium.twins.slack.SlackTwin;

/** A Slack workspace on this machine in which one member asks one app, a process of its own. */
final class SlackWorkspace implements AutoCloseable {

  /** What the app finds in its environment: where Slack is, its tokens, and the id of the member who asks. */
  static final String API = "SLACK_API_URL";
  static final String APP_TOKEN = "SLACK_APP_TOKEN";
  static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String MEMBER = "SLACK_MEMBER";

  static final String COMMAND = "/cohort";
  private static final String WORDS = "next";

  private final SlackTwin twin = SlackTwin.open();
  private final SlackPerson member = twin.person("Ada", "ada@school.example", Furnished.DENVER.getId());
  private final AtomicInteger missed = new AtomicInteger();
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

  /** Asks so often; it is no matter if the first come too early. */
  void warmUp(int times) {
    for (var turn = 0; turn < times; turn++) {
      types();
    }
  }

  /** Asks once, and fails where the answer does not hold those words. */
  void demand(String expected) throws IOException {
    var reaction = types();
    if (!reaction.acknowledged() || !reaction.body().toString().contains(expected)) {
      throw new IOException("The answer was not '" + expected + "' but: " + reaction);
    }
  }

  /** Asks once; says how long it was until the acknowledgement. One that never came is as long as Slack waits. */
  Duration ask() {
    var reaction = types();
    if (reaction.acknowledged()) {
      return reaction.after();
    }
    missed.incrementAndGet();
    return Patience.ofSlack().acknowledgement();
  }

  /** How many were not acknowledged since this was last asked. */
  int missed() {
    return missed.getAndSet(0);
  }

  /** Asks by so many at once, each of whom asks again as soon as they are answered. */
  Rush askAtOnce(int askers, int timesEach) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var began = System.nanoTime();
      var asked = threads.invokeAll(Collections.<Callable<Measured>>nCopies(askers,
          () -> Measured.times(timesEach, this::ask)));
      var took = Duration.ofNanos(System.nanoTime() - began);
      var all = LongStream.empty();
      for (var one : asked) {
        all = LongStream.concat(all, LongStream.of(one.get().nanos()));
      }
      return new Rush(new Measured(all.toArray()), took, missed());
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  /** How much memory the app holds; empty where the system does not tell it. */
  OptionalLong residentMegabytes() throws IOException {
    return app.residentMegabytes();
  }

  private Reaction types() {
    return member.types(COMMAND, WORDS, "");
  }

  @Override
  public void close() {
    app.close();
    twin.close();
  }

  /**
   * Many commands at once.
   *
   * @param took all of them together
   * @param missed how many were not acknowledged
   */
  record Rush(Measured each, Duration took, int missed) {

    double aSecond() {
      return each.nanos().length * 1e9 / took.toNanos();
    }
  }
}
