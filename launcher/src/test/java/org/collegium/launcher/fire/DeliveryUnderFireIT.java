package org.collegium.launcher.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.SessionId;
import org.collegium.launcher.SecretSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed at any instant, again and again, while both platforms misbehave; they are the judges. Nobody gets a
 * letter twice, and nobody gets none. {@code -Dkills=200} tries it longer, {@code -Dseed=N} misbehaves the same again.
 */
class DeliveryUnderFireIT {

  private static final int KILLS = Integer.getInteger("kills", 20);
  private static final long SEED = Long.getLong("seed", new Random().nextInt(1_000_000));
  private static final int MEMBERS = 150;
  /** More than any wait of the bot's: leases, traces and pauses. */
  private static final Duration LONGEST = Duration.ofMinutes(15);
  /** How many letters each platform's courier has in its hands at most, as it says of itself. */
  private static final Map<String, Integer> WORKERS = Map.of("slack", 4, "discord", 12);

  private final Random random = new Random(SEED);
  private final Map<String, Cohort> cohorts = new LinkedHashMap<>();
  private final Map<String, Integer> cancelled = new HashMap<>();
  private final Map<String, Set<SessionId>> added = new HashMap<>();
  private final Set<Long> onceLost = new HashSet<>();
  private Towns towns;
  private Estate estate;
  private Weather weather;
  private RunnableFile bot;
  private Map<String, String> settings;
  private Path log;

  @BeforeEach
  void furnish(@TempDir Path folder) throws IOException, InterruptedException {
    towns = new Towns(MEMBERS);
    weather = new Weather(random, towns.slack, towns.discord);
    estate = Estate.in(folder.resolve("data"));
    bot = new RunnableFile(folder);
    log = folder.resolve("bot.log");
    settings = new HashMap<>(towns.settings());
    settings.put("COLLEGIUM_DATA", folder.resolve("data").toString());
    settings.put("COLLEGIUM_MASTER_KEY", estate.master().reveal());
    settings.put("COLLEGIUM_HTTP_PORT", "0");
    for (var platform : List.of("slack", "discord")) {
      cohorts.put(platform, estate.cohort(platform, towns.people(platform), towns.channel(platform)));
    }
  }

  @AfterEach
  void leave() {
    towns.close();
  }

  @Test
  void whoeverKillsTheBotAtAnyInstantNobodyHearsAnythingTwiceOrNotAtAll() throws Exception {
    for (var kill = 1; kill <= KILLS; kill++) {
      provideWork();
      weather.storm();
      killAtSomeInstant();
      judge("after kill " + kill, true);
    }
    weather.clear();
    finish();
    judge("at the end", false);
    judgeThatAllIsSaid();
    assertThat(SecretSearch.isIn(Files.readString(log))).as("a secret in the log").isFalse();
    report();
  }

  /** As much as the bot will not be done with before it is killed. */
  private void provideWork() throws IOException, SQLException {
    for (var entry : cohorts.entrySet()) {
      var overdue = estate.letters(entry.getValue()).stream()
          .filter(letter -> letter.is("due") && letter.dueAt() <= System.currentTimeMillis()).count();
      if (overdue < MEMBERS) {
        cancelled.merge(entry.getKey(), 1, Integer::sum);
        assertThat(estate.cancelOne(entry.getValue())).isEqualTo(MEMBERS);
        if (random.nextBoolean()) {
          added.computeIfAbsent(entry.getKey(), _ -> new HashSet<>()).add(estate.addOne(entry.getValue()));
        }
      }
    }
  }

  /** One in four while it starts; else the instant at which the platforms have just taken so many messages. */
  private void killAtSomeInstant() throws IOException, InterruptedException {
    towns.forgetCalls();
    var process = bot.run(settings, log);
    try {
      if (random.nextInt(4) == 0) {
        process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
      } else {
        var enough = random.nextInt(1, 60);
        await(Duration.ofSeconds(15), () -> towns.taken() >= enough || !process.isAlive());
      }
      assertThat(process.isAlive()).as("it ran until it was killed, see %s", log).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Lets it run until no letter waits any more that could go. */
  private void finish() throws IOException, InterruptedException {
    var process = bot.run(settings, log);
    try {
      await(LONGEST, () -> cohorts.values().stream().noneMatch(this::isAnyOverdue) || !process.isAlive());
      assertThat(process.isAlive()).as("it ran until it was killed, see %s", log).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private boolean isAnyOverdue(Cohort cohort) {
    try {
      return estate.letters(cohort).stream()
          .anyMatch(letter -> letter.isOverdue(System.currentTimeMillis()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(Duration atMost, BooleanSupplier done) throws InterruptedException {
    var end = System.nanoTime() + atMost.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }

  private void judge(String when, boolean isKilled) throws IOException, SQLException {
    for (var platform : cohorts.keySet()) {
      var verdict = verdict(platform);
      assertThat(verdict.faults()).as("%s, in %s, with -Dseed=%d -Dkills=%d", when, platform, SEED, KILLS).isEmpty();
      if (isKilled) {
        assertThat(verdict.inHands()).as("letters in the hands of killed workers, %s, in %s", when, platform)
            .isLessThanOrEqualTo(WORKERS.get(platform));
      }
      verdict.letters().stream().filter(letter -> letter.is("claimed", "unknown"))
          .forEach(letter -> onceLost.add(letter.id()));
    }
  }

  private Verdict verdict(String platform) throws IOException, SQLException {
    var isSlack = platform.equals("slack");
    LongUnaryOperator mark = isSlack ? id -> id : id -> id % Integer.MAX_VALUE + 1;
    var cohort = cohorts.get(platform);
    // What the ledger says comes first: a call that is still under way may be taken between the two.
    var letters = estate.letters(cohort);
    var posted = isSlack ? towns.postedInSlack() : towns.postedInDiscord();
    return new Verdict(letters, posted, mark, new HashSet<>(estate.listed(cohort)));
  }

  /** Both platforms can be asked, so that in the end nothing waits but what waits for the hours of its reader. */
  private void judgeThatAllIsSaid() throws IOException, SQLException {
    for (var platform : cohorts.keySet()) {
      var letters = verdict(platform).letters();
      assertThat(letters).filteredOn(letter -> letter.is("claimed", "gathered", "unknown")).as(platform).isEmpty();
      assertThat(letters).filteredOn(letter -> letter.is("due")).as(platform)
          .allMatch(letter -> letter.recipient() != 0 && letter.why().startsWith("outside this person's hours"));
      assertThat(letters).filteredOn(letter -> letter.kind().equals("SessionCancelled")).as(platform)
          .hasSize(cancelled.get(platform) * (MEMBERS + 1)).allMatch(letter -> letter.is("delivered"));
      for (var session : added.getOrDefault(platform, Set.of())) {
        assertThat(letters).filteredOn(letter -> letter.about() == session.value())
            .extracting(LetterRow::recipient).as("who is reminded of a session in %s", platform).contains(0L)
            .satisfies(told -> assertThat(new HashSet<>(told)).hasSize(MEMBERS + 1));
      }
    }
  }

  private void report() throws IOException, SQLException {
    var said = new StringBuilder("Delivery under fire: seed " + SEED + ", " + KILLS + " kills, calls that went wrong "
        + weather.struck());
    for (var platform : cohorts.keySet()) {
      var verdict = verdict(platform);
      var traced = verdict.letters().stream().filter(letter -> letter.is("delivered") && onceLost.contains(letter.id()))
          .count();
      said.append("; ").append(platform).append(": letters ").append(verdict.letters().size()).append(", delivered ")
          .append(verdict.count("delivered")).append(" (").append(traced).append(" of them once lost from sight)")
          .append(", void ").append(verdict.count("void")).append(", waiting ")
          .append(verdict.count("due", "claimed", "gathered", "unknown")).append(", doubled ")
          .append(verdict.doubled());
    }
    System.out.println(said);
  }
}
