package org.collegium.launcher.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.SessionId;
import org.collegium.core.store.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes share the work on one PostgreSQL, and one of them is killed at any instant, again and again, while both
 * platforms misbehave; they are the judges. {@code -Dkills=50} tries it longer, {@code -Dseed=N} misbehaves the same
 * again.
 */
class NodesUnderFireIT {

  private static final int USUAL_KILLS = 4;
  private static final int KILLS = Integer.getInteger("kills", USUAL_KILLS);
  private static final long SEED = Long.getLong("seed", new Random().nextInt(1_000_000));
  private static final int MEMBERS = 60;
  /** How many messages of a node's that was killed may still arrive. */
  private static final int MOST_IN_HANDS = 12;
  /** What is promised of a node that goes on. */
  private static final Duration PROMISED = Duration.ofSeconds(30);
  /** More than any wait of the bot's: leases, traces and pauses. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Random random = new Random(SEED);
  private final Map<String, Cohort> cohorts = new LinkedHashMap<>();
  private final List<Process> nodes = new ArrayList<>();
  private final List<Long> millisToGoOn = new ArrayList<>();
  private final List<Long> millisToTheLast = new ArrayList<>();
  private Towns towns;
  private Estate estate;
  private Weather weather;
  private RunnableFile bot;
  private Map<String, String> settings;
  private Path folder;

  @BeforeEach
  void furnish(@TempDir Path temporary) throws IOException, InterruptedException {
    folder = temporary;
    towns = new Towns(MEMBERS);
    weather = new Weather(random, towns.slack, towns.discord);
    var urls = PostgresServer.running().empty();
    estate = Estate.on(urls);
    bot = new RunnableFile(folder);
    settings = new HashMap<>(towns.settings());
    settings.put("DATABASE_URL", urls.words().reveal());
    settings.put("DATABASE_KEYS_URL", urls.keys().reveal());
    settings.put("COLLEGIUM_MASTER_KEY", estate.master().reveal());
    settings.put("COLLEGIUM_HTTP_PORT", "0");
    for (var platform : List.of("slack", "discord")) {
      cohorts.put(platform, estate.cohort(platform, towns.people(platform), towns.channel(platform)));
    }
    for (var cohort : cohorts.values()) {
      estate.addOne(cohort);
    }
    nodes.add(start(0));
    nodes.add(start(1));
  }

  @AfterEach
  void leave() throws InterruptedException {
    for (var node : nodes) {
      node.destroyForcibly().waitFor();
    }
    towns.close();
  }

  private Process start(int node) throws IOException {
    settings.put("COLLEGIUM_DATA", folder.resolve("node " + node).toString());
    return bot.run(settings, log(node));
  }

  private Path log(int node) {
    return folder.resolve("node " + node + ".log");
  }

  @Test
  void whicheverNodeIsKilledTheOtherGoesOnAndNobodyHearsAnythingTwiceOrNotAtAll() throws Exception {
    for (var kill = 1; kill <= KILLS; kill++) {
      provideWork();
      weather.storm();
      var victim = random.nextInt(nodes.size());
      killAtSomeInstant(victim);
      weather.clear();
      towns.forgetCalls();
      provideWork();
      judgeThatTheOtherGoesOn("after kill " + kill, estate.addOne(cohorts.get("slack")));
      judgeMeanwhile("after kill " + kill);
      nodes.set(victim, start(victim));
    }
    finish();
    judge();
    report();
  }

  private void provideWork() throws IOException {
    for (var cohort : cohorts.values()) {
      assertThat(estate.cancelOne(cohort)).isEqualTo(MEMBERS);
    }
  }

  /** One in four while it starts; else the instant at which the platforms have just taken so many messages. */
  private void killAtSomeInstant(int victim) throws Exception {
    towns.forgetCalls();
    if (random.nextInt(4) == 0) {
      nodes.get(victim).waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
    } else {
      var enough = random.nextInt(1, MEMBERS);
      await(PROMISED, () -> towns.taken() >= enough);
    }
    for (var node = 0; node < nodes.size(); node++) {
      assertThat(nodes.get(node).isAlive()).as("it ran until it was killed, see %s", log(node)).isTrue();
    }
    nodes.get(victim).destroyForcibly().waitFor();
  }

  /** People in Slack are answered, reminders are written, and both platforms get letters; then all there are. */
  private void judgeThatTheOtherGoesOn(String when, SessionId added) throws Exception {
    var begun = System.currentTimeMillis();
    await(PROMISED, () -> goesOn(added));
    assertThat(goesOn(added)).as("the other goes on within %s, %s, with -Dseed=%d -Dkills=%d", PROMISED, when, SEED,
        KILLS).isTrue();
    millisToGoOn.add(System.currentTimeMillis() - begun);
    await(LONGEST, () -> !isAnyDue(begun));
    assertThat(isAnyDue(begun)).as("due and not delivered, %s, with -Dseed=%d -Dkills=%d", when, SEED, KILLS).isFalse();
    millisToTheLast.add(System.currentTimeMillis() - begun);
  }

  private boolean goesOn(SessionId added) throws SQLException {
    return isReminded(added) && cohorts.keySet().stream().allMatch(platform -> towns.taken(platform) > MOST_IN_HANDS)
        && towns.asksInSlack(0).contains("Evening");
  }

  private boolean isReminded(SessionId session) throws SQLException {
    return estate.letters(cohorts.get("slack")).stream().filter(letter -> letter.about() == session.value())
        .map(LetterRow::recipient).distinct().count() == MEMBERS + 1;
  }

  private boolean isAnyDue(long by) throws SQLException {
    for (var cohort : cohorts.values()) {
      if (estate.letters(cohort).stream().anyMatch(letter -> letter.is("due") && letter.dueAt() <= by)) {
        return true;
      }
    }
    return false;
  }

  /** In a build what lies with nobody waits, and is listed; tried longer, all of it is looked up. */
  private void finish() throws Exception {
    await(LONGEST, () -> KILLS <= USUAL_KILLS ? !isAnyDue(System.currentTimeMillis()) : !isAnyOverdue());
    for (var node : nodes) {
      node.destroyForcibly().waitFor();
    }
  }

  private boolean isAnyOverdue() throws SQLException {
    for (var cohort : cohorts.values()) {
      if (estate.letters(cohort).stream().anyMatch(letter -> letter.isOverdue(System.currentTimeMillis()))) {
        return true;
      }
    }
    return false;
  }

  private static void await(Duration atMost, Callable<Boolean> done) throws Exception {
    var end = System.nanoTime() + atMost.toNanos();
    while (!done.call() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }

  private void judgeMeanwhile(String when) throws IOException, SQLException {
    for (var platform : cohorts.keySet()) {
      assertThat(verdict(platform).faultsMeanwhile()).as("%s, in %s, with -Dseed=%d -Dkills=%d", when, platform, SEED,
          KILLS).isEmpty();
    }
  }

  private void judge() throws IOException, SQLException {
    for (var platform : cohorts.keySet()) {
      var verdict = verdict(platform);
      assertThat(verdict.faults()).as("in %s, with -Dseed=%d -Dkills=%d", platform, SEED, KILLS).isEmpty();
      assertThat(verdict.letters()).filteredOn(letter -> letter.kind().equals("SessionCancelled")).as(platform)
          .hasSize(2 * KILLS * (MEMBERS + 1));
      assertThat(verdict.count("delivered")).as(platform).isPositive();
    }
  }

  private Verdict verdict(String platform) throws IOException, SQLException {
    var isSlack = platform.equals("slack");
    LongUnaryOperator mark = isSlack ? id -> id : id -> id % Integer.MAX_VALUE + 1;
    var letters = estate.letters(cohorts.get(platform));
    var posted = isSlack ? towns.postedInSlack() : towns.postedInDiscord();
    return new Verdict(letters, posted, mark, new HashSet<>(estate.listed(cohorts.get(platform))));
  }

  private void report() throws IOException, SQLException {
    var said = new StringBuilder("Two nodes under fire: seed " + SEED + ", " + KILLS
        + " kills, the other went on after " + millisToGoOn + " ms and had delivered all after " + millisToTheLast
        + " ms, calls that went wrong " + weather.struck());
    for (var platform : cohorts.keySet()) {
      var verdict = verdict(platform);
      said.append("; ").append(platform).append(": letters ").append(verdict.letters().size()).append(", delivered ")
          .append(verdict.count("delivered")).append(", void ").append(verdict.count("void")).append(", waiting ")
          .append(verdict.count("due")).append(", still to be looked up ")
          .append(verdict.count("claimed", "gathered", "unknown")).append(", doubled ").append(verdict.doubled());
    }
    System.out.println(said);
  }
}
