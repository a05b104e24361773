package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan in Discord: made in a form of two pages, back in a direct message on its day, answered behind its button. */
class DiscordCommitmentTest {

  private DiscordHouse discord;

  @BeforeEach
  void aMonday(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-02-01T17:00:00Z");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void itIsMadeComesBackAndIsAnswered() {
    discord.person("Ada").types("commit make", Map.of(), "");
    submits();
    while (seen().toString().contains("\"turn ")) {
      discord.person("Ada").presses(seen(), DiscordHouse.button(seen(), "turn"));
      submits();
    }
    assertThat(seen().toString()).contains("Kept as", "Comes back on Monday, February 15, 2027.");

    discord.advanceTo("2027-02-15T17:00:00Z");
    var letter = discord.twin().messagesTo(discord.person("Ada")).getLast();
    assertThat(letter.json().toString()).contains("What happened?");
    discord.person("Ada").presses(letter, DiscordHouse.button(letter.json(), "open"));
    submits();

    assertThat(seen().toString()).contains("Comes back on Monday, March 1, 2027.");
    discord.person("Grace").types("summary", Map.of(), "");
    assertThat(discord.lastSeenBy("Grace").toString()).contains("When ", "I will ");
  }

  private void submits() {
    discord.person("Ada").submits(DiscordCycleTest.filledIn(discord.person("Ada").modal().orElseThrow()));
  }

  private JsonNode seen() {
    return discord.lastSeenBy("Ada");
  }
}
