package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ada shared stands in no message in Slack, so that nothing of it is left when she thinks better of it. */
class SlackShownAloneTest {

  private static final String WORDS = "I let everybody choose the date.";

  private SlackHouse slack;
  private String reference;

  @BeforeEach
  void adaWrites(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-25T17:00:00Z");
    reference = slack.house().writes("Ada", WORDS, "my-cohort");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void whatIsAskedForInWordsIsShownAtAPressToTheOneWhoAskedAlone() {
    for (var line : List.of("summary", "reflect read")) {
      var before = slack.person("Grace").ephemerals().size();

      slack.person("Grace").presses(offeredFor(line), "choose.0");

      await().untilAsserted(() -> assertThat(slack.person("Grace").ephemerals()).hasSizeGreaterThan(before));
      assertThat(slack.person("Grace").ephemerals().getLast().toString()).contains(WORDS);
    }
    assertThat(slack.twin().messagesTo(slack.person("Grace"))).noneMatch(SlackShownAloneTest::holdsWords);
  }

  @Test
  void afterAdaNarrowedItTheSameButtonShowsNothingOfIt() {
    var offered = offeredFor("summary");
    slack.house().confirms("Ada", "/reflect share " + reference + " only-me");

    slack.person("Grace").presses(offered, "choose.0");

    await().untilAsserted(() -> assertThat(slack.person("Grace").ephemerals()).isNotEmpty());
    assertThat(slack.person("Grace").ephemerals().toString()).contains("Front Range").doesNotContain(WORDS);
    assertThat(slack.person("Grace").types("/summary", "", "").body().toString()).doesNotContain(WORDS);
  }

  private Message offeredFor(String line) {
    var before = slack.twin().messagesTo(slack.person("Grace")).size();
    slack.person("Grace").says("", line);
    await().until(() -> slack.twin().messagesTo(slack.person("Grace")).size() == before + 2);
    var offered = slack.twin().messagesTo(slack.person("Grace")).getLast();
    assertThat(offered.text()).contains("It is shown to you alone.");
    return offered;
  }

  private static boolean holdsWords(Message message) {
    return message.json().toString().contains(WORDS);
  }
}
