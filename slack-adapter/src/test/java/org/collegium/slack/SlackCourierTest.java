package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.collegium.core.TestHouse;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters in Slack's bad moods: none is lost and none comes twice. */
class SlackCourierTest {

  private static final String POST = "chat.postMessage";
  private static final String BEFORE = "2027-01-18T15:59:00Z";
  private static final String LATER = "2027-01-18T20:00:00Z";

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-11T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
    slack.advanceTo(BEFORE);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void whatWasPostedInSilenceIsFoundByItsMetadataAndNotPostedAgain() {
    slack.twin().moods().acceptThenCut(POST, 3);

    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
    assertThat(slack.twin().calls("conversations.history")).isNotEmpty();
  }

  @Test
  void whoeverLooksForLettersWaitsAsLongAsSlackAsks() {
    slack.twin().moods().acceptThenCut(POST, 3);
    slack.twin().moods().rateLimit("conversations.history", Duration.ofMinutes(10), 100);

    slack.advanceTo("2027-01-18T16:11:00Z");
    assertThat(slack.twin().calls("conversations.history")).hasSize(1);
    slack.twin().moods().clear();
    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
  }

  @Test
  void whatWasLostInSilenceIsPostedOnce() {
    slack.twin().moods().cutBefore(POST, 3);

    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
  }

  @Test
  void whatSlackIsTooBusyForIsPostedWhenItSaysSo() {
    slack.twin().moods().rateLimit(POST, Duration.ofSeconds(90), 1);

    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
  }

  @Test
  void aRefusalOfSomethingBetweenUsAndSlackCostsNoLetter() {
    slack.twin().moods().status(POST, 403, 2);
    slack.twin().moods().status(POST, 407, 1);

    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
  }

  @Test
  void anErrorOfSlacksOwnIsTracedBeforeItIsTriedAgain() {
    slack.twin().moods().status(POST, 503, 2);
    slack.twin().moods().fail(POST, "internal_error", 2);

    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
  }

  @Test
  void aRevokedTokenHoldsEveryLetterAndSaysSoUntilItIsMended() {
    slack.twin().moods().fail(POST, "token_revoked", 100);

    slack.advanceTo("2027-01-18T16:01:00Z");
    assertThat(slack.adapter().problem()).hasValueSatisfying(why -> assertThat(why).contains("SLACK_BOT_TOKEN"));
    assertThat(slack.twin().messagesTo(slack.person("Ada"))).noneMatch(SlackCourierTest::isReminder);
    slack.twin().moods().clear();
    slack.advanceTo(LATER);

    assertEverybodyWasRemindedOnce();
    assertThat(slack.adapter().problem()).isEmpty();
  }

  @Test
  void anAppThatIsTakenAwayHoldsEveryLetterBeforeOneIsTried() {
    slack.twin().forgetCalls();
    slack.twin().uninstall();

    await().until(() -> slack.adapter().problem().isPresent());
    slack.advanceTo("2027-01-18T16:01:00Z");

    assertThat(slack.adapter().problem()).hasValueSatisfying(why -> assertThat(why).contains("SLACK_BOT_TOKEN"));
    assertThat(slack.twin().calls(POST)).isEmpty();
  }

  @Test
  void whoIsDeactivatedIsLeftAloneAndTheirLettersWait() {
    slack.twin().deactivate(slack.person("Ada"));
    slack.twin().forgetCalls();

    slack.advanceTo(LATER);

    assertThat(slack.twin().messagesTo(slack.person("Grace"))).isNotEmpty();
    assertThat(slack.twin().calls("conversations.open"))
        .filteredOn(call -> call.arguments().toString().contains(slack.person("Ada").id())).hasSizeLessThanOrEqualTo(1);
    assertThat(slack.house().bot().sought("slack")).containsExactly(TestHouse.email("Ada"));
  }

  /** Slack takes a message to them all the same, and nobody reads it. */
  @Test
  void whoIsDeactivatedAfterTheyWereWrittenToGetsNothingMore() {
    var before = slack.twin().messagesTo(slack.person("Ada"));
    assertThat(before).isNotEmpty();

    slack.twin().deactivate(slack.person("Ada"));
    await().until(() -> slack.house().bot().sought("slack").contains(TestHouse.email("Ada")));
    slack.advanceTo(LATER);

    assertThat(slack.twin().messagesTo(slack.person("Ada"))).isEqualTo(before);
    assertThat(slack.twin().messagesTo(slack.person("Grace"))).isNotEmpty();
  }

  /** Of somebody who is gone Slack tells one node, and another may carry. */
  @Test
  void theConversationWithSomebodyIsAskedForAnewWithinTheHour() {
    assertThat(slack.twin().messagesTo(slack.person("Ada"))).isNotEmpty();
    slack.twin().forgetCalls();

    slack.advanceTo(LATER);

    assertThat(slack.twin().calls("conversations.open")).isNotEmpty();
  }

  @Test
  void whatCarriesALetterSaysNothingOfItButItsNumber() {
    slack.advanceTo(LATER);

    assertThat(slack.twin().messagesTo(slack.person("Ada"))).isNotEmpty().allSatisfy(message -> {
      assertThat(message.metadata().path("event_type").asText()).isEqualTo("collegium_letter");
      assertThat(message.metadata().path("event_payload").path("id").asText()).matches("\\d+");
      assertThat(message.metadata().path("event_payload")).hasSize(1);
    });
  }

  private void assertEverybodyWasRemindedOnce() {
    for (var name : new String[] {"Ada", "Grace", "Pat"}) {
      assertThat(slack.twin().messagesTo(slack.person(name))).as(name).filteredOn(SlackCourierTest::isReminder)
          .hasSize(1);
    }
    assertThat(slack.twin().messagesIn(slack.channel())).filteredOn(SlackCourierTest::isReminder).hasSize(1);
    assertThat(slack.twin().messagesTo(slack.person("Linus"))).isEmpty();
  }

  private static boolean isReminder(Message message) {
    return message.fallback().contains("Session 1: Being Seen");
  }
}
