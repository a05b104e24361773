package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a session stands together: a thread hangs on its first post, and what follows goes into it. */
class DiscordThreadsTest {

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-04T16:00:00Z");
    discord.house().session(1, "2027-01-19", 1);
    discord.advanceTo("2027-01-12T17:00:00Z");
  }

  @AfterEach
  void end() {
    assertThat(discord.twin().unknownRoutes()).isEmpty();
    discord.close();
  }

  @Test
  void theFirstReminderInTheChannelOpensAThreadThatIsCalledAsTheSession() {
    assertThat(discord.guild().threads(discord.channel())).singleElement()
        .satisfies(thread -> assertThat(thread.path("name").asText()).startsWith("Session 1: "))
        .satisfies(thread -> assertThat(thread.path("id").asText()).isEqualTo(posts().getFirst().id()));
  }

  @Test
  void whatFollowsStandsInTheThreadAndAMoveInTheChannelForAll() {
    discord.advanceTo("2027-01-19T12:00:00Z");
    assertThat(posts()).hasSize(1);
    assertThat(discord.twin().messagesIn(thread()))
        .anyMatch(message -> message.json().toString().contains("Session 1"));

    discord.house().confirms("Pat", "/cohort session move 1 2027-01-26");
    discord.advanceTo("2027-01-19T20:00:00Z");

    assertThat(posts()).hasSize(2);
  }

  @Test
  void whatFollowsAMoveStandsInTheSameThreadAsBefore() {
    discord.house().confirms("Pat", "/cohort session move 1 2027-02-09");
    discord.advanceTo("2027-01-12T20:00:00Z");
    var before = discord.twin().messagesIn(thread()).size();

    discord.advanceTo("2027-02-09T12:00:00Z");

    assertThat(discord.guild().threads(discord.channel())).hasSize(1);
    assertThat(discord.twin().messagesIn(thread())).hasSizeGreaterThan(before);
  }

  @Test
  void anArchivedThreadIsOpenedAgainForWhatFollows() {
    discord.guild().archive(thread());

    discord.advanceTo("2027-01-19T12:00:00Z");

    assertThat(posts()).hasSize(1);
    assertThat(discord.twin().messagesIn(thread())).isNotEmpty();
    assertThat(discord.guild().threads(discord.channel())).singleElement().satisfies(
        thread -> assertThat(thread.path("thread_metadata").path("archived").asBoolean()).isFalse());
  }

  @Test
  void whatFollowsAThreadThatIsLockedStandsInTheChannel() {
    discord.guild().lock(thread());

    discord.advanceTo("2027-01-19T12:00:00Z");

    assertThat(posts()).hasSizeGreaterThan(1);
  }

  @Test
  void whatFollowsAThreadThatIsDeletedWithItsMessageStandsInTheChannel() {
    discord.guild().delete(thread());
    discord.guild().delete(posts().getFirst());

    discord.advanceTo("2027-01-19T12:00:00Z");

    assertThat(posts()).isNotEmpty();
  }

  @Test
  void whereNoThreadMayBeOpenedEverythingStandsInTheChannel(@TempDir Path other) {
    end();
    discord = DiscordHouse.at(other, "2027-01-04T16:00:00Z");
    discord.guild().deny(discord.channel(), "CREATE_PUBLIC_THREADS");
    discord.house().session(1, "2027-01-19", 1);

    discord.advanceTo("2027-01-19T12:00:00Z");

    assertThat(discord.guild().threads(discord.channel())).isEmpty();
    assertThat(posts()).hasSizeGreaterThan(1);
  }

  private List<DiscordMessage> posts() {
    return discord.twin().messagesIn(discord.channel()).stream().filter(message -> said(message.json())).toList();
  }

  /** Discord itself says in a channel that a thread was opened. */
  private static boolean said(JsonNode message) {
    return message.path("type").asInt() == 0;
  }

  private String thread() {
    return discord.guild().threads(discord.channel()).getFirst().path("id").asText();
  }
}
