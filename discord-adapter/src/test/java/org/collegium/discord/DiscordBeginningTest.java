package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot is started while Discord is not there: it waits, tries rarely, and needs nobody to start it again. */
class DiscordBeginningTest {

  private static final String START = "2027-01-11T16:00:00Z";
  private static final String SELF = "GET /users/@me";
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Detour rest = new Detour();
  private final Detour gateway = new Detour();

  @TempDir
  private Path folder;
  private DiscordHouse discord;

  @BeforeEach
  void begin() {
    discord = DiscordHouse.closed(folder, START);
  }

  @AfterEach
  void end() {
    discord.close();
    rest.close();
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 503})
  void whoeverIsRefusedAtTheGatewayTriesAFewTimesAndGetsIn(int status) {
    discord.twin().gateway().refuse(status, 2);

    discord.adapter().start();
    discord.untilConnected();

    assertThat(discord.twin().gateway().attempts()).hasSize(3);
    assertAnswered();
  }

  @Test
  void aGatewayThatHangsUpIsCalledAFewTimesOnly() throws IOException {
    goesByDetour(false);
    gateway.hangsUp();

    discord.adapter().start();
    await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> gateway.attempts() < 5);
    gateway.leadsTo(discord.twin().gatewayUrl());
    discord.untilConnected();

    assertAnswered();
  }

  @Test
  void aGatewayWhereNothingListensIsWaitedFor() throws IOException {
    goesByDetour(false);

    discord.adapter().start();
    await().pollDelay(Duration.ofSeconds(2)).until(() -> discord.adapter().problem().isPresent());
    gateway.leadsTo(discord.twin().gatewayUrl());
    discord.untilConnected();

    assertAnswered();
  }

  @Test
  void anApiWhereNothingListensIsWaitedFor() throws IOException {
    goesByDetour(true);
    gateway.leadsTo(discord.twin().gatewayUrl());

    discord.adapter().start();
    await().until(() -> discord.adapter().problem().filter(why -> !why.contains("not connected")).isPresent());
    rest.leadsTo(discord.twin().restUrl());
    discord.untilConnected();

    assertAnswered();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403, 500, 530})
  void anApiThatAnswersWithSomethingElseIsAskedAgain(int status) {
    discord.twin().moods().status(SELF, status, 1);

    discord.adapter().start();
    discord.untilConnected();

    assertAnswered();
  }

  @Test
  void aTokenThatTheApiDoesNotTakeEndsTheBotWithWhatToDo() {
    discord.twin().moods().fail(SELF, 401, 0, "401: Unauthorized", 9);

    discord.adapter().start();
    await().until(() -> !discord.ends().isEmpty());

    assertThat(discord.ends()).singleElement().asString().contains("DISCORD_BOT_TOKEN");
  }

  @Test
  void whoeverWaitsForTheGatewayCanBeStoppedAtOnce() throws IOException {
    goesByDetour(false);
    gateway.fallsSilent();
    discord.adapter().start();
    await().until(() -> gateway.attempts() > 0);

    assertStopsSoon();
  }

  @Test
  void whoeverWaitsBeforeTryingAgainCanBeStoppedAtOnce() {
    discord.twin().gateway().refuse(503, 100);
    discord.adapter().start();
    await().until(() -> discord.twin().gateway().attempts().size() > 1);

    assertStopsSoon();
    var tried = discord.twin().gateway().attempts().size();
    await().during(Duration.ofSeconds(2)).until(() -> discord.twin().gateway().attempts().size() == tried);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoeverIsToldToWaitBeforeLoggingInCanBeStoppedAtOnce(boolean hasVia) {
    if (hasVia) {
      discord.twin().moods().rateLimit(SELF, Duration.ofMinutes(1), 9);
    } else {
      discord.twin().moods().rateLimitWithoutVia(SELF, Duration.ofMinutes(1), 9);
    }
    discord.adapter().start();
    await().until(() -> !discord.twin().calls(SELF).isEmpty());

    assertStopsSoon();
  }

  @Test
  void anApiThatDoesNotAnswerKeepsNobodyFromStoppingTheBot() {
    discord.twin().moods().slow(SELF, Duration.ofSeconds(4), 1);
    discord.adapter().start();
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);

    assertStopsSoon();
    await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(6))
        .until(() -> discord.twin().gateway().connections() == 0);
  }

  private void assertStopsSoon() {
    var before = System.nanoTime();
    discord.stopBot();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
  }

  private void goesByDetour(boolean alsoToTheApi) throws IOException {
    discord.close();
    discord = DiscordHouse.closed(Files.createDirectories(folder.resolve("detour")), START,
        settings -> new DiscordSettings(settings.botToken(),
            1, settings.commandGuilds(), settings.api().map(api -> alsoToTheApi ? rest.to(api) : api),
            settings.gateway().map(gateway::to), settings.hears()));
  }

  private void assertAnswered() {
    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isTrue();
  }
}
