package org.collegium.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.text.Secret;
import org.collegium.discord.DiscordSettings;
import org.collegium.discord.connection.Gateway;
import org.collegium.discord.web.DiscordHttp;
import org.collegium.discord.web.RefusalBudget;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where Discord is in no state to take the commands when the bot starts, they are there once it is. */
class RegistrationTest {

  private static final String KNOWN = "GET /applications/{application_id}/commands";
  private static final String UPDATE = "PUT /applications/{application_id}/commands";

  private final RegisteredCommands commands =
      new RegisteredCommands(List.of(Commands.slash("cohort", "What the cohort does")), List.of());
  private DiscordTwin twin;
  private Gateway gateway;

  @BeforeEach
  void begin() {
    var clock = new HandCrankedClock(Instant.parse("2027-01-04T16:00:00Z"));
    twin = DiscordTwin.open(clock);
    gateway = new Gateway(new DiscordSettings(new Secret(twin.botToken()), 1, List.of(), Optional.of(twin.restUrl()),
        Optional.of(twin.gatewayUrl()), DiscordSettings.Hears.COMMANDS), DiscordHttp.counting(new RefusalBudget(clock)),
        clock, _ -> {});
    gateway.start();
    await().until(gateway::isWhole);
  }

  @AfterEach
  void end() {
    gateway.close();
    twin.close();
  }

  @Test
  void aServerInTroubleIsAskedAgainAfterAMinute() {
    twin.moods().status(UPDATE, 502, 20);
    assertThat(commands.register(jda())).contains(Duration.ofMinutes(1));
    assertThat(twin.commands()).isEmpty();

    twin.moods().clear();
    assertThat(commands.register(jda())).isEmpty();
    assertThat(twin.commands()).hasSize(1);
  }

  @Test
  void aServerThatDoesNotSayWhichItKnowsIsAskedAgainToo() {
    twin.moods().status(KNOWN, 502, 20);

    assertThat(commands.register(jda())).contains(Duration.ofMinutes(1));
    assertThat(twin.calls(UPDATE)).isEmpty();
  }

  @Test
  void whoeverIsToldToWaitWaitsThatLongAndThenTheyAreThere() {
    twin.moods().rateLimit(UPDATE, Duration.ofSeconds(1), 1);

    try (var registration = new Registration(commands::register)) {
      registration.begin(jda());
      await().untilAsserted(() -> assertThat(twin.commands()).hasSize(1));
    }

    assertThat(twin.calls(UPDATE)).hasSize(2);
  }

  @Test
  void itIsTriedUntilItIsDoneAndNotOnceMore() {
    var tries = new AtomicInteger();
    tried(tries, 3, _ -> await().during(Duration.ofMillis(300)).until(() -> tries.get() == 3));
  }

  @Test
  void itIsTriedNoMoreOnceTheBotStops() {
    var tries = new AtomicInteger();
    tried(tries, Integer.MAX_VALUE, Registration::close);

    var before = tries.get();
    await().during(Duration.ofMillis(300)).until(() -> tries.get() <= before + 1);
  }

  /** Hindered that many times less one, until three were seen. */
  private void tried(AtomicInteger tries, int needed, Consumer<Registration> then) {
    try (var registration = new Registration(_ -> tries.incrementAndGet() < needed
        ? Optional.of(Duration.ofMillis(10)) : Optional.empty())) {
      registration.begin(jda());
      await().until(() -> tries.get() >= 3);
      then.accept(registration);
    }
  }

  private JDA jda() {
    return gateway.any().orElseThrow();
  }
}
