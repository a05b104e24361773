package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.collegium.core.ScriptedProgram;
import org.collegium.core.summary.Summariser.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mentor presses "Shorter" in Slack: told at once that it takes a while, then shown it, for their eyes only. */
@Timeout(60)
class SlackShorterTest {

  private static final String WORDS = "I let the team choose the date.";

  private final ScriptedProgram program = new ScriptedProgram("api.example.org", "small");
  private final CountDownLatch goOn = new CountDownLatch(1);
  private SlackHouse slack;
  private String reference;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.with(program, folder, "2027-01-25T17:00:00Z");
    slack.house().confirms("Pat", "/cohort summariser on");
    reference = slack.house().writes("Ada", WORDS, "my-mentor");
    program.does(_ -> {
      held();
      return new Written("The leader told <!channel> & <#C123> *all*. [R-" + reference + "]");
    });
  }

  @AfterEach
  void end() {
    goOn.countDown();
    slack.close();
  }

  @Test
  void thePressIsAnsweredAtOnceAndTheSentencesComeBesideTheSummary() {
    var pressed = pressesShorter();

    assertThat(pressed).isLessThan(Duration.ofSeconds(2));
    await().untilAsserted(() -> assertThat(seen("Grace")).contains("One moment."));
    assertThat(seen("Grace")).doesNotContain("In short");
    goOn.countDown();
    await().untilAsserted(() -> assertThat(seen("Grace")).contains("In short: Front Range", reference));

    assertThat(seen("Grace")).as("the summary stays").contains(WORDS);
    assertThat(slack.twin().messagesIn(slack.channel())).isEmpty();
    for (var name : new String[] {"Ada", "Pat", "Linus"}) {
      assertThat(seen(name)).as(name).doesNotContain("In short");
    }
  }

  @Test
  void whatTheProgramWritesWakesNobodyAndLinksNowhere() {
    goOn.countDown();
    program.writes(_ -> "The leader told <!channel> & <#C123> *all*. [R-" + reference + "]");
    pressesShorter();
    await().untilAsserted(() -> assertThat(seen("Grace")).contains("In short"));

    var said = slack.person("Grace").ephemerals().getLast();

    assertThat(said.findValuesAsText("type")).doesNotContain("broadcast", "user", "channel", "link", "usergroup");
    assertThat(said.path("text").asText()).doesNotContain("<!channel>", "<#C123>");
  }

  @Test
  void anotherMentionsTheButtonInVain() {
    var summary = summary();

    slack.person("Linus").forgesPress("choose.0", value(summary));
    slack.person("Grace").types("/cohort", "next", "");

    assertThat(program.handed()).isEmpty();
  }

  private static String value(JsonNode summary) {
    return summary.findValues("value").stream().map(JsonNode::asText).filter(each -> each.contains("shorter"))
        .findFirst().orElseThrow();
  }

  private Duration pressesShorter() {
    var summary = summary();
    return slack.person("Grace").presses(summary, "choose.0").after();
  }

  /** On a busy machine Slack may give up on the first. */
  private JsonNode summary() {
    await().untilAsserted(() -> {
      slack.person("Grace").types("/summary", "", slack.channel());
      assertThat(seen("Grace")).contains(WORDS);
    });
    return slack.person("Grace").ephemerals().getLast();
  }

  private String seen(String name) {
    return slack.person(name).ephemerals().toString();
  }

  private void held() {
    try {
      assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
