package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ada shared stands in no message in Discord, so that nothing of it is left when she thinks better of it. */
class DiscordShownAloneTest {

  private static final String WORDS = "I let everybody choose the date.";

  private DiscordHouse discord;
  private String reference;

  @BeforeEach
  void adaWrites(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-25T17:00:00Z");
    reference = discord.house().writes("Ada", WORDS, "my-cohort");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void whatIsAskedForInWordsIsShownAtAPressToTheOneWhoAskedAlone() {
    for (var line : List.of("summary", "reflect read")) {
      press(offeredFor(line));

      assertThat(discord.lastSeenBy("Grace").toString()).contains(WORDS);
    }
    assertThat(discord.twin().messagesTo(discord.person("Grace"))).noneMatch(DiscordShownAloneTest::holdsWords);
  }

  @Test
  void afterAdaNarrowedItTheSameButtonShowsNothingOfIt() {
    var offered = offeredFor("summary");
    discord.house().confirms("Ada", "/reflect share " + reference + " only-me");

    press(offered);

    assertThat(discord.lastSeenBy("Grace").toString()).contains("Front Range").doesNotContain(WORDS);
  }

  private void press(DiscordMessage offered) {
    assertThat(discord.person("Grace").presses(offered, DiscordHouse.button(offered.json(), "choose")).answered())
        .isTrue();
  }

  private DiscordMessage offeredFor(String line) {
    var before = discord.twin().messagesTo(discord.person("Grace")).size();
    discord.person("Grace").says("", line);
    await().until(() -> discord.twin().messagesTo(discord.person("Grace")).size() == before + 2);
    var offered = discord.twin().messagesTo(discord.person("Grace")).getLast();
    assertThat(offered.json().toString()).contains("It is shown to you alone.");
    return offered;
  }

  private static boolean holdsWords(DiscordMessage message) {
    return message.json().toString().contains(WORDS);
  }
}
