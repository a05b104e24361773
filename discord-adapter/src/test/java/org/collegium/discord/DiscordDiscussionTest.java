package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.CaseThread;
import org.collegium.discord.DiscordSettings.Hears;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members say in the thread of a case is kept where an operator lets the bot read it, and nowhere else. */
class DiscordDiscussionTest {

  @TempDir
  private Path folder;

  private DiscordHouse discord;

  @AfterEach
  void end() {
    assertThat(discord.twin().unknownRoutes()).isEmpty();
    discord.close();
  }

  @Test
  void whatIsSaidChangedAndDeletedInItsThreadIsFollowed() {
    open(Hears.THREADS);
    discord.person("Ada").says(thread(), "Who was asked?");
    discord.person("Grace").says(thread(), "Nobody, I think.");
    await().untilAsserted(() -> assertThat(kept()).containsExactlyInAnyOrder("Who was asked?", "Nobody, I think."));

    discord.person("Ada").edits(saidBy("Ada"), "Who was asked, and when?");
    discord.person("Grace").deletes(saidBy("Grace"));

    await().untilAsserted(() -> assertThat(kept()).containsExactly("Who was asked, and when?"));
  }

  @Test
  void whatStandsElsewhereOrIsSaidByOthersIsNotKept() {
    open(Hears.THREADS);
    discord.person("Ada").says(discord.channel(), "Lunch?");
    discord.person("Linus").says(thread(), "I am from Elsewhere.");
    discord.person("Ada").mentions(thread(), "cohort next");
    discord.person("Ada").says(thread(), "Who was asked?");

    await().untilAsserted(() -> assertThat(kept()).containsExactly("Who was asked?"));
  }

  @Test
  void withoutTheRightToReadNothingIsKeptOfAThread() {
    open(Hears.COMMANDS);
    discord.person("Ada").says(thread(), "Who was asked?");
    discord.person("Ada").mentions(thread(), "cohort next");
    discord.house().confirms("Pat", "/case next");
    discord.advanceTo("2027-04-05T15:03:00Z");

    assertThat(kept()).isEmpty();
  }

  @Test
  void anArchivedThreadIsHeardAgainAndADeletedOneEndsQuietly() {
    open(Hears.THREADS);
    discord.guild().archive(thread());
    discord.advanceTo("2027-04-07T16:00:00Z");
    discord.person("Ada").says(thread(), "Who was asked?");
    await().untilAsserted(() -> assertThat(kept()).containsExactly("Who was asked?"));

    discord.guild().delete(thread());
    discord.advanceTo("2027-04-09T16:00:00Z");

    assertThat(kept()).containsExactly("Who was asked?");
    assertThat(discord.twin().messagesIn(discord.channel())).asString().contains("The decision");
  }

  private void open(Hears hears) {
    discord = DiscordHouse.closed(folder, "2027-04-05T15:00:00Z", settings -> new DiscordSettings(settings.botToken(),
        1, settings.commandGuilds(), settings.api(), settings.gateway(), hears));
    if (hears == Hears.THREADS) {
      discord.twin().enablePrivileged("MESSAGE_CONTENT");
    }
    discord.adapter().start();
    discord.untilConnected();
    discord.house().confirms("Pat", "/case open the-side-gate");
    discord.advanceTo("2027-04-05T15:01:00Z");
  }

  private String thread() {
    return discord.guild().threads(discord.channel()).getFirst().path("id").asText();
  }

  private DiscordMessage saidBy(String name) {
    return discord.twin().messagesIn(thread()).stream()
        .filter(message -> message.json().path("author").path("id").asText().equals(discord.person(name).id()))
        .findFirst().orElseThrow();
  }

  private List<String> kept() {
    return CaseThread.of(discord.house(), 1).kept();
  }
}
