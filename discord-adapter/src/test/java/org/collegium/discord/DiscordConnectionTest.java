package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.twins.discord.Reaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discord hangs up, falls silent and sends the bot away: it comes back by itself, and nothing is lost or doubled. */
class DiscordConnectionTest {

  private static final Duration BACK_WITHIN = Duration.ofSeconds(20);

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.closed(folder, Reminders.START);
    discord.house().session(1, "2027-01-19", 1);
    discord.twin().gateway().heartbeat(Duration.ofMillis(400));
    discord.adapter().start();
    discord.untilConnected();
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void whoeverAsksWhileDiscordAsksTheBotToComeBackIsAnswered() throws Exception {
    var answers = new ArrayList<Future<Reaction>>();
    try (var many = Executors.newFixedThreadPool(8)) {
      for (var n = 0; n < 120; n++) {
        answers.add(many.submit(() -> discord.person("Ada").types("cohort next", Map.of(), "")));
        if (n == 40 || n == 80) {
          var before = discord.twin().gateway().resumes();
          discord.twin().gateway().reconnect();
          await().atMost(BACK_WITHIN).until(() -> discord.twin().gateway().resumes() > before && isBack());
        }
      }
      for (var answer : answers) {
        assertThat(answer.get().answered()).isTrue();
      }
    }
    assertThat(discord.twin().gateway().identifies()).isEqualTo(1);
  }

  @Test
  void aSessionThatDiscordEndsInTheMiddleOfACycleCostsNoLetterAndDoublesNone() {
    discord.advanceTo(Reminders.BEFORE);
    discord.twin().gateway().invalidate(false);

    discord.advanceTo(Reminders.DUE);
    await().atMost(BACK_WITHIN).until(() -> discord.twin().gateway().identifies() == 2 && isBack());
    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    assertAnswered();
  }

  @Test
  void aSessionThatDiscordLetsGoOnCostsNoLetterAndDoublesNone() {
    discord.advanceTo(Reminders.BEFORE);
    discord.twin().gateway().invalidate(true);

    discord.advanceTo(Reminders.DUE);
    await().atMost(BACK_WITHIN).until(() -> discord.twin().gateway().resumes() == 1 && isBack());
    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    assertAnswered();
  }

  @Test
  void aConnectionThatIsCutIsReplaced() {
    discord.twin().gateway().drop();

    await().atMost(BACK_WITHIN).until(() -> discord.twin().gateway().resumes() == 1 && isBack());

    assertAnswered();
  }

  @Test
  void aConnectionOnWhichNothingIsHeardAnyMoreIsReplaced() {
    discord.twin().gateway().silent(true);
    await().atMost(BACK_WITHIN).until(() -> discord.twin().gateway().attempts().size() > 1);
    discord.twin().gateway().silent(false);

    await().atMost(BACK_WITHIN).until(this::isBack);
    assertAnswered();
  }

  @Test
  void aConnectionThatIsTakenAndClosedAtOnceIsTriedAFewTimesOnly() {
    var before = discord.twin().gateway().attempts().size();
    discord.twin().gateway().acceptThenClose(3);
    discord.twin().gateway().drop();

    await().atMost(BACK_WITHIN).until(() -> discord.twin().gateway().resumes() >= 1 && isBack());

    assertThat(discord.twin().gateway().attempts().size() - before).isBetween(4, 5);
    assertAnswered();
  }

  @Test
  void aTokenThatDiscordNoLongerTakesEndsTheBotWithWhatToDo() {
    discord.twin().gateway().close(4004);

    await().atMost(BACK_WITHIN).until(() -> !discord.ends().isEmpty());

    assertThat(discord.ends()).singleElement().asString().contains("DISCORD_BOT_TOKEN");
    assertThat(discord.adapter().problem()).isEqualTo(Optional.of(discord.ends().getFirst()));
  }

  @Test
  void anIntentThatDiscordDoesNotAllowEndsTheBotWithWhatToDo() {
    discord.twin().gateway().refuseIdentify(4014, 1);
    discord.twin().gateway().invalidate(false);

    await().atMost(BACK_WITHIN).until(() -> !discord.ends().isEmpty());

    assertThat(discord.ends()).singleElement().asString().contains("4014", "Intents");
  }

  @Test
  void whatIsUnderWayWhenTheBotIsStoppedIsAnswered() throws Exception {
    try (var held = Hold.writing(discord); var one = Executors.newSingleThreadExecutor()) {
      var answered = one.submit(() -> discord.person("Ada").types("cohort away", Map.of("from", "2027-02-01"), ""));
      held.letGoAfter(Duration.ofMillis(800));
      Thread.sleep(200);
      discord.stopBot();

      assertThat(answered.get().answered()).isTrue();
    }
  }

  private boolean isBack() {
    return discord.adapter().problem().isEmpty();
  }

  private void assertAnswered() {
    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isTrue();
  }
}
