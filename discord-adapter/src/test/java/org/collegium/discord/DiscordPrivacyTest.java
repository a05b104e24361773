package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody takes along and takes away, in Discord. */
class DiscordPrivacyTest {

  private static final String OWN = "I let the team choose @everyone & the date.";

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-04T16:00:00Z");
    discord.house().session(1, "2027-01-19", 1);
    discord.house().writes("Ada", OWN, "only-me");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void bothFilesAreSeenByWhoAskedAloneAlsoInAChannel() {
    discord.person("Ada").types("cohort privacy export", Map.of(), discord.channel());

    await().untilAsserted(() -> assertThat(filesSeenBy("Ada")).hasSize(2));
    assertThat(filesSeenBy("Ada")).extracting(file -> file.path("filename").asText())
        .containsExactly("all-that-is-mine.html", "all-that-is-mine.json");
    assertThat(contentsSeenBy("Ada").getFirst()).contains("I let the team choose @everyone &amp; the date.");
    assertThat(contentsSeenBy("Ada").getLast()).contains(OWN);
    assertThat(discord.twin().messagesIn(discord.channel()))
        .noneMatch(message -> message.json().path("attachments").size() > 0);
    assertThat(List.of("Grace", "Pat", "Robin", "Linus")).allSatisfy(name -> assertThat(filesSeenBy(name)).isEmpty());
  }

  @Test
  void linusIsGivenWhatIsHisAlone() {
    discord.person("Linus").types("cohort privacy export", Map.of(), discord.channel());

    await().untilAsserted(() -> assertThat(filesSeenBy("Linus")).hasSize(2));
    assertThat(contentsSeenBy("Linus")).allSatisfy(content -> assertThat(content).contains("Elsewhere")
        .doesNotContain("Front Range", "Ada", "I let the team"));
  }

  private List<JsonNode> filesSeenBy(String name) {
    return discord.person(name).ephemerals().stream()
        .flatMap(message -> StreamSupport.stream(message.path("attachments").spliterator(), false)).toList();
  }

  private List<String> contentsSeenBy(String name) {
    return filesSeenBy(name).stream().flatMap(file -> discord.twin().file(file.path("id").asText()).stream())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }
}
