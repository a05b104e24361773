package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.collegium.core.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app's home, words written to the bot, and people whom Slack finds by e-mail. */
class SlackHomeTest {

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-11T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void everybodysHomeIsTheirOwn() {
    slack.person("Ada").opensHome();
    slack.person("Linus").opensHome();

    await().untilAsserted(() -> assertThat(home("Ada")).contains("Front Range, as leader", "Being Seen", "choose.0"));
    await().untilAsserted(() -> assertThat(home("Linus")).contains("Elsewhere").doesNotContain("Front Range", "Ada"));
  }

  @Test
  void anAnswerGivenInTheHomeStandsThereAfterwards() {
    slack.person("Ada").opensHome();
    await().until(() -> slack.person("Ada").home().isPresent());

    slack.person("Ada").pressesInHome("choose.0");

    assertThat(slack.modalOf("Ada").toString()).contains("Noted");
    await().untilAsserted(() -> assertThat(home("Ada")).contains("you will be there"));
  }

  @Test
  void aReflectionBegunInTheHomeIsKept() {
    slack.person("Ada").opensHome();
    await().until(() -> slack.person("Ada").home().isPresent());

    slack.person("Ada").pressesInHome("open.0");
    slack.person("Ada").submits(SlackCycleTest.filledIn(slack.modalOf("Ada")));

    assertThat(slack.person("Ada").types("/reflect", "list", "").body()).asString().contains("team* choose");
  }

  @Test
  void aReflectionOnAMessageKeepsItsLinkAndNotItsWords() {
    slack.person("Ada").joins(slack.channel());
    slack.person("Ada").says(slack.channel(), "Something said among colleagues");
    var message = slack.twin().messagesIn(slack.channel()).getLast();

    slack.person("Ada").shortcut("reflect_on_message", message);

    assertThat(slack.modalOf("Ada").toString()).contains("/archives/" + slack.channel() + "/p")
        .doesNotContain("said among colleagues");
  }

  @Test
  void wordsWrittenToTheBotAreCommandsToo() {
    slack.person("Ada").says("", "cohort next");
    await().untilAsserted(() -> assertThat(newest("Ada")).contains("Being Seen"));

    slack.person("Ada").says("", "reflect");
    await().untilAsserted(() -> assertThat(newest("Ada")).contains("open.0"));
  }

  @Test
  void aMentionIsAnsweredToTheOneWhoMentionedAlone() {
    slack.person("Ada").joins(slack.channel());

    slack.person("Ada").mentions(slack.channel(), "<@" + slack.twin().botUserId() + "> cohort next");

    await().untilAsserted(() -> assertThat(slack.person("Ada").ephemerals()).asString().contains("Being Seen"));
    assertThat(slack.twin().messagesIn(slack.channel())).noneMatch(message -> message.text().contains("Being Seen"));
  }

  @Test
  void whoIsOnTheRosterIsFoundWelcomedAndBelievedOnlyAtTheirOwnWord() {
    slack.house().onRoster(slack.house().named("Front Range"), "Maria");
    var maria = slack.joins("Maria", TestHouse.email("Maria").value());

    await().until(() -> slack.house().bot().sought("slack").isEmpty());
    slack.advanceTo("2027-01-12T17:00:00Z");
    assertThat(slack.twin().messagesTo(maria)).anyMatch(message -> message.fallback().contains("Is that you?"));
    assertThat(maria.types("/cohort", "next", "").body()).asString().doesNotContain("Being Seen").contains("are you");

    maria.presses(slack.newestTo("Maria", message -> message.fallback().contains("Is that you?")), "choose.0");

    await().untilAsserted(() -> assertThat(maria.types("/cohort", "next", "").body()).asString()
        .contains("Being Seen"));
  }

  @Test
  void anAddressThatSlackDoesNotLikeHidesNobodyElse() {
    slack.house().onRoster(slack.house().named("Front Range"), "Aaron");
    slack.house().onRoster(slack.house().named("Front Range"), "Maria");
    slack.twin().moods().fail("users.lookupByEmail", "invalid_arguments", 1);

    slack.joins("Maria", TestHouse.email("Maria").value());

    await().untilAsserted(() -> assertThat(slack.house().bot().sought("slack"))
        .containsExactly(TestHouse.email("Aaron")));
  }

  @Test
  void moreThanFitsIntoOneMessageComesInItsOrder() {
    var words = "word ".repeat(200);
    for (var n = 10; n < 16; n++) {
      slack.house().writes("Ada", n + "th " + words, "only-me");
    }

    var first = slack.person("Ada").types("/reflect", "list", "").body().toString();

    await().untilAsserted(() -> assertThat(slack.person("Ada").ephemerals()).hasSizeGreaterThanOrEqualTo(2));
    var all = first + slack.person("Ada").ephemerals();
    assertThat(all.indexOf("15th")).isLessThan(all.indexOf("14th"));
    assertThat(all.indexOf("14th")).isLessThan(all.indexOf("13th"));
  }

  @Test
  void aStrangerLearnsNothingButHowToJoin() {
    var stranger = slack.joins("Mallory", "mallory@elsewhere.example");

    assertThat(stranger.types("/cohort", "members", "").body()).asString().contains("I do not know you yet")
        .doesNotContain("Ada", "Front Range");
  }

  private String home(String name) {
    return slack.person(name).home().map(Object::toString).orElse("");
  }

  private String newest(String name) {
    return slack.twin().messagesTo(slack.person(name)).getLast().json().toString();
  }
}
