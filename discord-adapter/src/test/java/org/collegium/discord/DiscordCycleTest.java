package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cycle in Discord: a reminder and an answer to it, a check-in, a summary, and somebody who sees nothing of it. */
class DiscordCycleTest {

  private static final String WORDS = "I let the *team* choose @everyone <@1> & waited";

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-04T16:00:00Z");
    discord.house().session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    assertThat(discord.twin().unknownRoutes()).isEmpty();
    discord.close();
  }

  @Test
  void aReminderComesToEachInTheirDirectMessagesAndOnceToTheChannel() {
    discord.advanceTo("2027-01-12T17:00:00Z");

    assertThat(discord.twin().messagesTo(discord.person("Ada"))).anyMatch(DiscordCycleTest::isReminder);
    assertThat(discord.twin().messagesIn(discord.channel())).filteredOn(DiscordCycleTest::isReminder).hasSize(1)
        .allSatisfy(message -> assertThat(message.pinged()).isEmpty());
    assertThat(discord.twin().messagesTo(discord.person("Linus"))).isEmpty();
  }

  @Test
  void anAnswerToAReminderIsNotedAndSaidBackToThatPersonAlone() {
    discord.advanceTo("2027-01-12T17:00:00Z");
    var reminder = discord.newestTo("Ada", message -> message.json().toString().contains("I will be there"));

    var reaction = discord.person("Ada").presses(reminder, DiscordHouse.button(reminder.json(), "choose"));

    assertThat(reaction.answered()).isTrue();
    assertThat(discord.lastSeenBy("Ada")).asString().contains("Noted");
    assertThat(said("Ada", "cohort next")).contains("you will be there");
  }

  @Test
  void aCheckInIsAnsweredInAFormThatNamesItsReadersAndTheMentorReadsIt() {
    discord.advanceTo("2027-01-14T17:00:00Z");
    var asked = discord.newestTo("Ada", message -> message.json().toString().contains("\"open "));

    discord.person("Ada").presses(asked, DiscordHouse.button(asked.json(), "open"));
    assertThat(discord.person("Ada").modal().orElseThrow().toString()).contains("Grace", "will read this");
    answersAllPages("Ada");

    assertThat(said("Grace", "summary")).contains("I let the \\\\*team\\\\* choose",
        "\\\\<\\\\@1\\\\>".substring(0, 3));
    assertThat(said("Linus", "summary")).doesNotContain("team", "Ada");
    assertThat(said("Robin", "summary")).doesNotContain("team");
  }

  /** Fills in the form before that person, page by page, until it is sent. */
  private void answersAllPages(String name) {
    var person = discord.person(name);
    while (person.modal().isPresent()) {
      person.submits(filledIn(person.modal().orElseThrow()));
      var next = discord.lastSeenBy(name);
      if (next.toString().contains("\"turn ")) {
        person.presses(next, DiscordHouse.button(next, "turn"));
      }
    }
  }

  private String said(String name, String command) {
    var reaction = discord.person(name).types(command, Map.of(), "");
    assertThat(reaction.answered()).isTrue();
    return reaction.body().toString();
  }

  private static boolean isReminder(DiscordMessage message) {
    return message.json().toString().contains("Session 1");
  }

  /** What somebody writes into each field, by its custom id; what is chosen already stays. */
  static Map<String, String> filledIn(JsonNode form) {
    var values = new HashMap<String, String>();
    form.path("components").forEach(component -> {
      var input = component.path("component");
      if (input.has("custom_id")) {
        values.put(input.path("custom_id").asText(), input.path("type").asInt() == 4 ? WORDS : chosen(input));
      }
    });
    return values;
  }

  private static String chosen(JsonNode input) {
    for (var option : input.path("options")) {
      if (option.path("default").asBoolean(false)) {
        return option.path("value").asText();
      }
    }
    return input.path("options").path(0).path("value").asText();
  }
}
