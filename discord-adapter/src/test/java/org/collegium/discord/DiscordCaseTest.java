package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case is announced in the cohort's channel and goes on in a thread that is called as the case. */
class DiscordCaseTest {

  private DiscordHouse discord;

  @BeforeEach
  void openACase(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-04-05T15:00:00Z");
    discord.house().confirms("Pat", "/case open the-side-gate");
    discord.advanceTo("2027-04-05T15:01:00Z");
  }

  @AfterEach
  void end() {
    assertThat(discord.twin().unknownRoutes()).isEmpty();
    discord.close();
  }

  @Test
  void itsThreadIsCalledAsTheCaseAndHoldsWhatFollows() {
    discord.advanceTo("2027-04-20T00:00:00Z");

    assertThat(discord.guild().threads(discord.channel())).singleElement()
        .satisfies(thread -> assertThat(thread.path("name").asText()).isEqualTo("The side gate"));
    assertThat(saidIn(discord.channel())).hasSize(2).last().asString().contains("The decision");
    assertThat(saidIn(thread())).hasSize(5).last().asString().contains("What stays");
  }

  @Test
  void aThreadThatWasArchivedIsOpenedForTheNextStage() {
    discord.guild().archive(thread());

    discord.advanceTo("2027-04-07T16:00:00Z");

    assertThat(saidIn(thread())).hasSize(1);
    assertThat(discord.guild().threads(discord.channel())).singleElement().satisfies(
        thread -> assertThat(thread.path("thread_metadata").path("archived").asBoolean()).isFalse());
  }

  @Test
  void aFacilitatorGoesOnWithItsOwnCommand() {
    assertThat(discord.person("Pat").types("case next", Map.of(), "").toString())
        .contains("would go on with part 2 of 7");
    assertThat(discord.person("Ada").types("case next", Map.of(), "").toString()).contains("not for your role");
  }

  @Test
  void aMemberDecidesInAFormThatNamesItsReaders() {
    discord.advanceTo("2027-04-08T16:31:00Z");
    var asked = discord.twin().messagesIn(discord.channel()).getLast();

    discord.person("Ada").presses(asked, DiscordHouse.button(asked.json(), "open"));
    assertThat(discord.person("Ada").modal().orElseThrow().toString()).contains("Your decision", "without my name",
        "Grace");

    assertThat(discord.person("Ada").submits(DiscordCycleTest.filledIn(discord.person("Ada").modal().orElseThrow()))
        .toString()).contains("Nobody sees it before");
  }

  @Test
  void aStrangerWhoPressesIsShownNothing() {
    discord.advanceTo("2027-04-08T16:31:00Z");
    var asked = discord.twin().messagesIn(discord.channel()).getLast();

    assertThat(discord.person("Linus").presses(asked, DiscordHouse.button(asked.json(), "open")).toString())
        .contains("for those who sit in the sessions").doesNotContain("side gate");
  }

  private List<String> saidIn(String channel) {
    return discord.twin().messagesIn(channel).stream().map(DiscordMessage::json)
        .filter(message -> message.path("type").asInt() == 0).map(Object::toString).toList();
  }

  private String thread() {
    return discord.guild().threads(discord.channel()).getFirst().path("id").asText();
  }
}
