package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.collegium.twins.discord.Call;
import org.collegium.twins.discord.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters in Discord's bad moods: none is lost, none comes twice, and nobody else waits for them. */
class DiscordCourierTest {

  private static final String POST = "POST /channels/{channel_id}/messages";
  private static final String SEARCH = "GET /channels/{channel_id}/messages";
  private static final Instant DUE = Instant.parse("2027-01-18T16:00:00Z");

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, Reminders.START);
    discord.house().session(1, "2027-01-19", 1);
    discord.advanceTo(Reminders.BEFORE);
    discord.twin().forgetCalls();
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void whatSomethingBeforeDiscordFailsAtIsRepeatedUnderOneNonce() {
    discord.twin().moods().status(POST, 502, 1);
    discord.twin().moods().acceptThenStatus(POST, 502, 1);

    discord.advanceTo(Reminders.DUE);

    Reminders.assertEverybodyHasOne(discord);
    assertThat(posts()).allSatisfy(call -> {
      assertThat(call.body().path("enforce_nonce").asBoolean()).isTrue();
      assertThat(call.body().path("nonce").asText()).isNotEmpty();
    });
    assertThat(posts()).extracting(call -> call.body().path("nonce").asText()).hasSize(6).satisfies(
        nonces -> assertThat(List.copyOf(nonces).stream().distinct()).hasSize(4));
  }

  @Test
  void whatWasPostedWhileAllAnswersFailedIsFoundByItsFrameAndNotPostedAgain() {
    discord.twin().nonceWindow(Duration.ZERO);
    // JDA asks once more by itself where a connection is reset, not where it ends: so each of both is cut, four times.
    discord.twin().moods().acceptThenCut(POST, 8);

    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    assertThat(discord.twin().calls(SEARCH)).isNotEmpty();
  }

  @Test
  void aRefusalOfARepeatedCallSaysNothingOfTheOneBeforeItThatMayHaveArrived() {
    discord.twin().nonceWindow(Duration.ZERO);
    discord.twin().moods().acceptThenStatus(POST, 502, 4);
    discord.twin().moods().rateLimit(POST, Duration.ofSeconds(1), 4);

    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    assertThat(discord.twin().calls(SEARCH)).isNotEmpty();
  }

  @Test
  void whoeverLooksForLettersWaitsAsLongAsDiscordAsks() {
    discord.twin().nonceWindow(Duration.ZERO);
    discord.twin().moods().acceptThenCut(POST, 4);
    discord.twin().moods().rateLimit(SEARCH, Duration.ofMinutes(10), 100);

    discord.advanceTo("2027-01-18T16:11:00Z");
    assertThat(discord.twin().calls(SEARCH)).hasSize(1);
    discord.twin().moods().clear();
    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
  }

  @Test
  void whatWasLostInSilenceIsPostedOnce() {
    discord.twin().moods().cutBefore(POST, 6);

    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
  }

  @Test
  void anErrorOfDiscordsOwnIsTracedBeforeItIsTriedAgain() {
    discord.twin().moods().status(POST, 500, 2);
    discord.twin().moods().acceptThenStatus(POST, 500, 1);
    discord.twin().moods().acceptThenStatus(POST, 200, 1);

    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    assertThat(discord.twin().calls(SEARCH)).isNotEmpty();
  }

  @Test
  void whatDiscordIsTooBusyForIsPostedWhenItSaysSoAndAllElseWaits() {
    discord.twin().moods().rateLimit(POST, Duration.ofSeconds(90), 1);

    assertWaitsNinetySeconds();
  }

  @Test
  void aLimitOfTheWholeBotHoldsLettersAndNoAnswer() {
    discord.twin().moods().rateLimitGlobally(POST, Duration.ofSeconds(90), 1);

    assertWaitsNinetySeconds();
  }

  @Test
  void aLimitWithoutASignOfDiscordHoldsLettersAndNoAnswer() {
    discord.twin().moods().rateLimitWithoutVia(POST, Duration.ofSeconds(90), 1);

    assertWaitsNinetySeconds();
  }

  private void assertWaitsNinetySeconds() {
    discord.advanceTo("2027-01-18T16:01:00Z");
    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").after()).isLessThan(Duration.ofSeconds(2));
    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    // Those that were under way beside the first one were not called back.
    assertThat(posts()).extracting(Call::at)
        .allMatch(at -> at.isBefore(DUE.plusSeconds(1)) || !at.isBefore(DUE.plusSeconds(90)));
  }

  @ParameterizedTest
  @CsvSource({"10013, Unknown User", "50278, No mutual guilds"})
  void whoHasGoneIsLeftAloneAndTheirLettersWait(int code, String message) {
    discord.guild().delete(discord.channel());
    discord.twin().moods().fail(POST, 403, code, message, 3);

    discord.advanceTo(Reminders.LATER);

    assertThat(discord.house().bot().sought(DiscordAddress.PLATFORM)).hasSize(3);
    assertThat(posts()).hasSize(3);
  }

  @Test
  void whoTakesNoDirectMessagesIsCalledOnceInTheChannelAndNobodyElseIs() {
    discord.person("Ada").closesDms();
    discord.house().confirms("Pat", "/cohort announce Parking is behind the building");

    discord.advanceTo(Reminders.LATER);

    assertThat(Reminders.to(discord, "Ada")).isEmpty();
    assertThat(Reminders.to(discord, "Grace")).hasSize(1);
    assertThat(discord.twin().messagesIn(discord.channel())).filteredOn(message -> !message.pinged().isEmpty())
        .singleElement()
        .satisfies(call -> assertThat(call.pinged()).containsExactly(discord.person("Ada").id()));
    assertThat(posts()).filteredOn(call -> call.status() == 403).hasSize(1);
  }

  @Test
  void aChannelThatIsGoneCostsNobodyTheirOwnLetters() {
    discord.guild().delete(discord.channel());

    discord.advanceTo(Reminders.LATER);

    assertThat(Reminders.to(discord, "Ada")).hasSize(1);
    assertThat(posts()).hasSize(3);
  }

  @Test
  void aChannelInWhichTheBotMayNotWriteCostsNobodyTheirOwnLettersAndPatIsTold() {
    discord.guild().deny(discord.channel(), "SEND_MESSAGES");

    discord.advanceTo(Reminders.LATER);

    assertThat(Reminders.to(discord, "Ada")).hasSize(1);
    assertThat(Reminders.inTheChannel(discord)).isEmpty();
    assertThat(discord.house().types("Pat", "/cohort deliveries").toString()).contains("Send Messages");
  }

  @Test
  void aTokenThatWasResetHoldsEveryLetterAndSaysSoUntilItIsMended() {
    discord.twin().moods().fail(POST, 401, 0, "401: Unauthorized", 100);

    discord.advanceTo("2027-01-18T16:01:00Z");
    assertThat(discord.adapter().problem()).hasValueSatisfying(why -> assertThat(why).contains("DISCORD_BOT_TOKEN"));
    discord.twin().moods().clear();
    discord.advanceTo(Reminders.LATER);

    Reminders.assertEverybodyHasOne(discord);
    assertThat(discord.adapter().problem()).isEmpty();
  }

  @Test
  void anAnswerThatIsRefusedWithoutASignOfDiscordHoldsNoOtherAnswer() {
    discord.twin().moods().rateLimitWithoutVia("POST /interactions/{interaction_id}/{interaction_token}/callback",
        Duration.ofMinutes(1), 1);
    discord.twin().patience(new Patience(Duration.ofMillis(500)));

    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isFalse();
    discord.twin().patience(new Patience(Duration.ofSeconds(3)));

    assertThat(discord.person("Grace").types("cohort next", Map.of(), "").answered()).isTrue();
    assertThat(discord.person("Ada").types("cohort next", Map.of(), "").answered()).isTrue();
  }

  @Test
  void aHangingApiKeepsNobodyWaitingWhoAsks() {
    discord.twin().moods().slow(POST, Duration.ofSeconds(15), 4);
    var carrying = Thread.ofVirtual().start(() -> discord.advanceTo(Reminders.DUE));
    await().pollDelay(Duration.ofSeconds(1)).until(carrying::isAlive);

    for (var n = 0; n < 20; n++) {
      var answered = discord.person("Ada").types("cohort next", Map.of(), "");
      assertThat(answered.answered()).isTrue();
      assertThat(answered.after()).isLessThan(Duration.ofSeconds(2));
    }
    assertThat(carrying.isAlive()).isTrue();
    await().atMost(Duration.ofSeconds(30)).until(() -> !carrying.isAlive());
  }

  private List<Call> posts() {
    return discord.twin().calls(POST);
  }
}
