package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.TestHouse;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was posted in Slack is edited when its facts change; no edit is lost, and none posts anything. */
class SlackCorrectionTest {

  private static final String UPDATE = "chat.update";
  private static final String MOMENTS_LATER = "2027-01-12T17:01:00Z";
  private static final String LATER = "2027-01-12T18:00:00Z";

  private SlackHouse slack;
  private int posted;

  /** Everybody and the channel have just had the reminder of a session in a week. */
  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
    slack.advanceTo("2027-01-12T17:00:00Z");
    posted = posts();
    assertThat(slack.twin().calls(UPDATE)).isEmpty();
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void aPressIsSeenWhereItWasAskedAndCountedInTheChannelWithoutAName() {
    assertThat(inTheChannel().fallback()).contains("Coming: 0.", "Not said yet: 3.");

    press("Ada", "choose.0");
    slack.advanceTo(MOMENTS_LATER);

    assertThat(toPerson("Ada").fallback()).contains("Your answer so far: you will be there.");
    assertThat(toPerson("Ada").json().toString()).contains("choose.0", "choose.1");
    assertThat(toPerson("Grace").fallback()).doesNotContain("Your answer");
    assertThat(inTheChannel().fallback()).contains("Coming: 1.", "Not said yet: 2.");
    assertThat(inTheChannel().json().toString()).doesNotContain("Ada", "choose.");
    assertThat(slack.twin().messagesTo(slack.person("Linus"))).isEmpty();
    assertNothingPosted();
  }

  @Test
  void anEditedMessageStillCarriesTheNumberOfItsLetterAndNothingElse() {
    var before = toPerson("Ada").metadata();

    press("Ada", "choose.0");
    slack.advanceTo(MOMENTS_LATER);

    assertThat(toPerson("Ada").json().has("edited")).isTrue();
    assertThat(toPerson("Ada").metadata()).isEqualTo(before);
    assertThat(toPerson("Ada").ts()).isNotEmpty();
  }

  @Test
  void manyPressesWithinMomentsAreFewEditsOfTheChannel() {
    for (var name : List.of("Ada", "Grace", "Pat")) {
      press(name, "choose.0");
    }
    slack.advanceTo(MOMENTS_LATER);

    assertThat(inTheChannel().fallback()).contains("Coming: 3.", "Not said yet: 0.");
    assertThat(editsOf(inTheChannel())).isLessThanOrEqualTo(2);
  }

  @Test
  void whatSlackIsTooBusyForIsEditedWhenItSaysSoAndLettersGoMeanwhile() {
    slack.twin().moods().rateLimit(UPDATE, Duration.ofSeconds(90), 1);
    press("Ada", "choose.0");
    slack.advanceTo(MOMENTS_LATER);
    assertThat(slack.twin().calls(UPDATE)).hasSize(1);

    slack.house().confirms("Pat", "/cohort announce Parking is behind the building");
    slack.advanceTo("2027-01-12T17:01:20Z");
    assertThat(slack.twin().messagesIn(slack.channel()).getLast().fallback()).contains("Parking");
    assertThat(slack.twin().calls(UPDATE)).hasSize(1);
    slack.advanceTo(LATER);

    assertThat(reminders("Ada")).singleElement()
        .satisfies(message -> assertThat(message.fallback()).contains("you will be there"));
    assertThat(inTheChannel().fallback()).contains("Coming: 1.");
  }

  @Test
  void anEditOfUnknownFateIsMadeAgainAndPostsNothing() {
    slack.twin().moods().acceptThenCut(UPDATE, 2);
    slack.twin().moods().cutBefore(UPDATE, 1);
    slack.twin().moods().status(UPDATE, 503, 1);
    slack.twin().moods().fail(UPDATE, "internal_error", 1);

    press("Ada", "choose.0");
    slack.advanceTo(LATER);

    assertThat(toPerson("Ada").fallback()).contains("you will be there");
    assertThat(inTheChannel().fallback()).contains("Coming: 1.");
    assertNothingPosted();
  }

  @Test
  void aMessageThatWasDeletedIsNotPostedAgainAndTheOthersAreEdited() {
    slack.twin().delete(inTheChannel());

    press("Ada", "choose.0");
    slack.advanceTo(LATER);
    press("Grace", "choose.0");
    slack.advanceTo("2027-01-12T19:00:00Z");

    assertThat(toPerson("Ada").fallback()).contains("you will be there");
    assertThat(toPerson("Grace").fallback()).contains("you will be there");
    assertThat(slack.twin().messagesIn(slack.channel())).noneMatch(SlackCorrectionTest::isReminder);
    assertThat(slack.twin().calls(UPDATE)).filteredOn(call -> call.arguments().toString().contains(slack.channel()))
        .hasSize(1);
    assertNothingPosted();
  }

  @Test
  void whatMayNotBeEditedAnyMoreIsLeftAlone() {
    slack.twin().editWindow(Duration.ofMinutes(1));
    slack.advanceTo("2027-01-12T17:30:00Z");

    press("Ada", "choose.0");
    slack.advanceTo(LATER);

    assertThat(toPerson("Ada").fallback()).doesNotContain("Your answer");
    assertThat(slack.twin().calls(UPDATE)).hasSize(2);
    assertNothingPosted();
  }

  @Test
  void whoseAccountIsGoneIsLeftAlone() {
    slack.twin().deactivate(slack.person("Ada"));
    await().until(() -> slack.house().bot().sought("slack").contains(TestHouse.email("Ada")));
    slack.house().types("Ada", "/cohort rsvp yes");

    slack.advanceTo(LATER);

    assertThat(inTheChannel().fallback()).contains("Coming: 1.");
    assertThat(slack.twin().calls(UPDATE)).allMatch(call -> call.arguments().toString().contains(slack.channel()));
  }

  @Test
  void aRevokedTokenHoldsEveryEditUntilItIsMended() {
    slack.twin().moods().fail(UPDATE, "token_revoked", 1);
    press("Ada", "choose.0");

    slack.advanceTo(MOMENTS_LATER);
    assertThat(slack.adapter().problem()).hasValueSatisfying(why -> assertThat(why).contains("SLACK_BOT_TOKEN"));
    slack.advanceTo(LATER);

    assertThat(slack.adapter().problem()).isEmpty();
    assertThat(toPerson("Ada").fallback()).contains("you will be there");
  }

  @Test
  void aMovedSessionIsSaidInItsReminder() {
    slack.house().confirms("Pat", "/cohort session move 1 2027-01-26");
    slack.advanceTo(LATER);

    var first =
        slack.twin().messagesTo(slack.person("Ada")).stream().filter(SlackCorrectionTest::isReminder).findFirst();
    assertThat(first).hasValueSatisfying(message -> assertThat(message.fallback())
        .contains("has changed since this was written", "January 26").doesNotContain("January 19"));
  }

  private void press(String name, String button) {
    assertThat(slack.person(name).presses(reminders(name).getLast(), button).acknowledged()).isTrue();
  }

  private Message toPerson(String name) {
    return reminders(name).getLast();
  }

  private List<Message> reminders(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream().filter(SlackCorrectionTest::isReminder).toList();
  }

  private Message inTheChannel() {
    return slack.twin().messagesIn(slack.channel()).stream().filter(SlackCorrectionTest::isReminder)
        .reduce((_, later) -> later).orElseThrow();
  }

  private long editsOf(Message message) {
    return slack.twin().calls(UPDATE).stream().filter(call -> call.arguments().toString().contains(message.ts()))
        .count();
  }

  private int posts() {
    return slack.twin().messagesIn(slack.channel()).size()
        + List.of("Ada", "Grace", "Pat", "Robin", "Linus").stream()
            .mapToInt(name -> slack.twin().messagesTo(slack.person(name)).size()).sum();
  }

  private void assertNothingPosted() {
    assertThat(posts()).isLessThanOrEqualTo(posted);
    assertThat(slack.twin().calls("chat.postMessage").size()).isEqualTo(posted);
  }

  private static boolean isReminder(Message message) {
    return message.fallback().contains("Session 1: Being Seen");
  }
}
