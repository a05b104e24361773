package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is announced in the cohort's channel and goes on in the thread of that message. */
class SlackCaseTest {

  private static final String OPENED = "2027-04-05T15:00:00Z";

  @TempDir
  private Path folder;

  private SlackHouse slack;

  @BeforeEach
  void openACase() {
    slack = SlackHouse.at(folder, OPENED);
    slack.house().confirms("Pat", "/case open the-side-gate");
    slack.advanceTo("2027-04-05T15:01:00Z");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void itsStagesStandInOneThreadAndItsDecisionInTheChannelToo() {
    slack.advanceTo("2027-04-20T00:00:00Z");

    var root = posts().getFirst().ts();
    assertThat(posts()).hasSize(7).extracting(message -> message.json().path("thread_ts").asText())
        .containsExactly("", root, root, root, root, root, root);
    assertThat(posts().stream().filter(SlackCaseTest::isBroadcast)).singleElement()
        .satisfies(message -> assertThat(message.fallback()).contains("The decision"));
  }

  @Test
  void aFacilitatorGoesOnWithItsOwnCommand() {
    assertThat(slack.person("Pat").types("/case", "next", slack.channel()).body()).asString()
        .contains("would go on with part 2 of 7");
    assertThat(slack.person("Ada").types("/case", "next", slack.channel()).body()).asString()
        .contains("not for your role");
  }

  @Test
  void whatIsTakenBackIsEditedInItsPlace() {
    slack.house().confirms("Pat", "/case next");
    slack.advanceTo("2027-04-05T15:05:00Z");

    slack.house().confirms("Pat", "/case back");
    slack.advanceTo("2027-04-05T15:10:00Z");

    assertThat(posts()).hasSize(2).last().satisfies(
        message -> assertThat(message.fallback()).contains("came too early").doesNotContain("three parents"));
  }

  @Test
  void aMemberDecidesInAFormThatNamesItsReadersAndAStrangerGetsNone() {
    slack.advanceTo("2027-04-08T16:31:00Z");
    var asked = posts().getLast();

    slack.person("Ada").presses(asked, "open.0");
    var form = slack.modalOf("Ada");
    assertThat(form.toString()).contains("Your decision", "without my name", "Grace");
    slack.person("Ada").submits(SlackCycleTest.filledIn(form));

    assertThat(slack.modalOf("Ada").toString()).contains("Nobody sees it before").doesNotContain("\"input\"");
    slack.person("Linus").presses(asked, "open.0");
    assertThat(slack.person("Linus").ephemerals()).asString().doesNotContain("side gate");
  }

  private List<Message> posts() {
    return slack.twin().messagesIn(slack.channel());
  }

  private static boolean isBroadcast(Message message) {
    return message.json().path("subtype").asText().equals("thread_broadcast");
  }
}
