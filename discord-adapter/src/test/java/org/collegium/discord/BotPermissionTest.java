package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot gets by with what the link to invite it asks for: all else is taken from its role, and from everybody. */
class BotPermissionTest {

  private static final String POST = "POST /channels/{channel_id}/messages";
  private static final Duration SOON = Duration.ofSeconds(20);

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-04T16:00:00Z");
    for (var permission : List.of("CREATE_INSTANT_INVITE", "ADD_REACTIONS", "MANAGE_MESSAGES", "EMBED_LINKS",
        "ATTACH_FILES", "MENTION_EVERYONE", "USE_EXTERNAL_EMOJIS", "CONNECT", "SPEAK", "CHANGE_NICKNAME",
        "MANAGE_ROLES",
        "USE_APPLICATION_COMMANDS", "MANAGE_EVENTS", "MANAGE_THREADS", "CREATE_PRIVATE_THREADS", "SEND_POLLS")) {
      discord.guild().revoke(permission);
    }
    discord.house().session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    assertThat(discord.twin().calls()).noneMatch(call -> call.status() == 403);
    assertThat(discord.twin().unknownRoutes()).isEmpty();
    discord.close();
  }

  @Test
  void remindersAreFoundInTheChannelAndInTheThreadThatIsOpenedAgainForThem() {
    discord.advanceTo("2027-01-12T17:00:00Z");
    assertThat(posts()).hasSize(1);
    var thread = discord.guild().threads(discord.channel()).getFirst().path("id").asText();
    discord.guild().archive(thread);

    discord.advanceTo("2027-01-19T12:00:00Z");

    assertThat(posts()).hasSize(1);
    assertThat(discord.twin().messagesIn(thread)).isNotEmpty();
  }

  @Test
  void aLetterOfWhichDiscordSaidNothingIsFoundAgain() {
    discord.twin().moods().acceptThenStatus(POST, 500, 1);

    discord.advanceTo("2027-01-12T18:00:00Z");

    assertThat(discord.twin().calls("GET /channels/{channel_id}/messages")).isNotEmpty();
    assertThat(posts()).hasSize(1);
  }

  @Test
  void sessionsAreKeptAmongTheServersEvents() {
    await().atMost(SOON).until(() -> open().size() == 1);
    discord.house().confirms("Pat", "/cohort session move 1 2027-01-26");
    await().atMost(SOON)
        .until(() -> open().getFirst().path("scheduled_start_time").asText().startsWith("2027-01-26"));
    discord.house().confirms("Pat", "/cohort session cancel 1");

    await().atMost(SOON).until(() -> open().isEmpty());
  }

  private List<DiscordMessage> posts() {
    return discord.twin().messagesIn(discord.channel()).stream()
        .filter(message -> message.json().path("type").asInt() == 0).toList();
  }

  private List<JsonNode> open() {
    return discord.guild().scheduledEvents().stream().filter(event -> event.path("status").asInt() < 3).toList();
  }
}
