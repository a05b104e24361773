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

  @Test
  void whatIsTakenAwayIsShownFirstConfirmedByAButtonAndTakenBackInADay() {
    discord.person("Ada").types("cohort privacy erase", Map.of(), discord.channel());
    var shown = discord.lastSeenBy("Ada");
    assertThat(shown.toString()).contains("in a day", "Out of my reach");

    discord.person("Ada").presses(shown, DiscordHouse.button(shown, "choose"));
    await().untilAsserted(() -> assertThat(discord.lastSeenBy("Ada").toString()).contains("Noted."));
    discord.person("Ada").types("cohort privacy keep", Map.of(), "");

    assertThat(discord.lastSeenBy("Ada").toString()).contains("Everything stays as it is");
    discord.advanceTo("2027-01-06T17:00:00Z");
    discord.person("Ada").types("reflect list", Map.of(), "");
    assertThat(discord.lastSeenBy("Ada").toString()).contains("I let the team choose");
  }

  @Test
  void afterwardsDiscordKnowsThemNoMoreAndWhatTheyAnnouncedIsEdited() {
    discord.house().confirms("Pat", "/cohort announce Announced-Plover");
    discord.advanceTo("2027-01-04T16:01:00Z");
    assertThat(discord.twin().messagesIn(discord.channel()))
        .anyMatch(message -> message.json().toString().contains("Plover"));

    discord.person("Pat").types("cohort privacy erase", Map.of("when", "now"), discord.channel());
    var shown = discord.lastSeenBy("Pat");
    discord.person("Pat").presses(shown, DiscordHouse.button(shown, "choose"));
    await().untilAsserted(() -> assertThat(discord.lastSeenBy("Pat").toString()).contains("being taken away now"));
    discord.advanceTo("2027-01-04T16:03:00Z");

    discord.person("Pat").types("cohort me", Map.of(), "");
    assertThat(discord.lastSeenBy("Pat").toString()).contains("I do not know you yet");
    assertThat(discord.twin().messagesIn(discord.channel()))
        .noneMatch(message -> message.json().toString().contains("Plover"))
        .anyMatch(message -> message.json().toString().contains("or was about them, and was taken away"));
  }

  @Test
  void linusTakesAwayNothingButHisOwn() {
    discord.person("Linus").types("cohort privacy erase", Map.of("when", "now"), discord.channel());
    var shown = discord.lastSeenBy("Linus");
    discord.person("Linus").presses(shown, DiscordHouse.button(shown, "choose"));
    await().untilAsserted(() -> assertThat(discord.lastSeenBy("Linus").toString()).contains("being taken away now"));
    discord.advanceTo("2027-01-04T16:03:00Z");

    discord.person("Ada").types("reflect list", Map.of(), "");
    assertThat(discord.lastSeenBy("Ada").toString()).contains("I let the team choose");
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
