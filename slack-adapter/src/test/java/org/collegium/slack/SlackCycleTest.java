package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One cycle in Slack: a reminder and an answer to it, a check-in, a summary, and somebody who sees nothing of it. */
@ParameterizedClass @EnumSource(SlackHouse.Way.class)
class SlackCycleTest {

  private static final String WORDS = "I let the *team* choose <!channel> & waited";

  @Parameter
  private SlackHouse.Way way;

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z", way);
    slack.house().session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void aReminderComesToEachInTheirDirectMessagesAndOnceToTheChannel() {
    slack.advanceTo("2027-01-12T17:00:00Z");

    assertThat(slack.twin().messagesTo(slack.person("Ada"))).anyMatch(SlackCycleTest::isReminder);
    assertThat(slack.twin().messagesIn(slack.channel())).filteredOn(SlackCycleTest::isReminder).isNotEmpty()
        .allSatisfy(message -> assertThat(message.json().toString()).doesNotContain("<@", "<!"));
    assertThat(slack.twin().messagesTo(slack.person("Linus"))).isEmpty();
  }

  @Test
  void anAnswerToAReminderIsNotedAndSaidBackToThatPersonAlone() {
    slack.advanceTo("2027-01-12T17:00:00Z");
    var reminder = slack.newestTo("Ada", message -> message.json().toString().contains("I will be there"));

    assertThat(slack.person("Ada").presses(reminder, "choose.0").acknowledged()).isTrue();

    await().untilAsserted(() -> assertThat(slack.person("Ada").ephemerals()).asString().contains("Noted"));
    assertThat(slack.person("Ada").types("/cohort", "next", "").body()).asString().contains("you will be there");
  }

  @Test
  void aCheckInIsAnsweredInAFormThatNamesItsReadersAndTheMentorReadsIt() {
    slack.advanceTo("2027-01-14T17:00:00Z");
    var asked = slack.newestTo("Ada", message -> message.json().toString().contains("open.0"));

    slack.person("Ada").presses(asked, "open.0");
    var form = slack.modalOf("Ada");
    assertThat(form.toString()).contains("Grace", "will read this");
    slack.person("Ada").submits(filledIn(form));

    assertThat(slack.modalOf("Ada").toString()).contains("Grace").doesNotContain("\"input\"");
    assertThat(slack.person("Grace").types("/summary", "", "").body()).asString().contains("I let the *team* choose");
    assertThat(slack.person("Linus").types("/summary", "", "").body()).asString().doesNotContain("team", "Ada");
    assertThat(slack.person("Robin").types("/summary", "", "").body()).asString().doesNotContain("team");
  }

  private static boolean isReminder(Message message) {
    return message.fallback().contains("Session 1");
  }

  /** What somebody writes into each field, by its block; what is chosen already stays. */
  static Map<String, String> filledIn(JsonNode form) {
    var values = new HashMap<String, String>();
    form.path("blocks").forEach(block -> {
      if (block.path("type").asText().equals("input")) {
        var element = block.path("element");
        values.put(block.path("block_id").asText(), element.path("type").asText().equals("plain_text_input") ? WORDS
            : element.path("initial_option").path("value").asText(element.path("options").path(0).path("value")
                .asText()));
      }
    });
    return values;
  }
}
