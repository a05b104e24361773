package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.twins.discord.DiscordMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was posted says what is true by now: it is edited, and nothing is ever posted for that. */
class DiscordCorrectionTest {

  private static final String EDIT = "PATCH /channels/{channel_id}/messages/{message_id}";
  private static final String MOMENTS_LATER = "2027-01-18T16:01:00Z";
  private static final List<String> ALL = List.of("Ada", "Grace", "Pat", "Robin", "Linus");

  private DiscordHouse discord;
  private List<String> posted;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, Reminders.START);
    discord.house().session(1, "2027-01-19", 1);
    discord.advanceTo("2027-01-18T16:00:10Z");
    posted = ids();
    discord.twin().forgetCalls();
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void aPressIsSeenWhereItWasAskedAndCountedInTheChannelWithoutAName() {
    press("Ada");
    discord.advanceTo(MOMENTS_LATER);

    assertThat(words(toPerson("Ada"))).contains("you will be there");
    assertThat(words(toPerson("Grace"))).doesNotContain("Your answer so far");
    assertThat(words(inTheChannel())).contains("Coming: 1.").doesNotContain("Ada");
    assertNothingPosted();
  }

  @Test
  void manyPressesWithinMomentsAreFewEditsOfTheChannel() {
    Stream.of("Ada", "Grace", "Pat").forEach(this::press);
    discord.advanceTo(MOMENTS_LATER);

    assertThat(words(inTheChannel())).contains("Coming: 3.");
    assertThat(discord.twin().calls(EDIT)).filteredOn(call -> call.path().contains(inTheChannel().id()))
        .hasSizeLessThanOrEqualTo(2);
    assertNothingPosted();
  }

  @Test
  void anEditOfUnknownFateIsMadeAgainAndPostsNothing() {
    discord.twin().moods().acceptThenCut(EDIT, 2);
    discord.twin().moods().cutBefore(EDIT, 1);
    discord.twin().moods().status(EDIT, 502, 1);
    discord.twin().moods().status(EDIT, 500, 1);
    discord.twin().moods().rateLimit(EDIT, Duration.ofSeconds(40), 1);

    press("Ada");
    discord.advanceTo(Reminders.LATER);

    assertThat(words(toPerson("Ada"))).contains("you will be there");
    assertThat(words(inTheChannel())).contains("Coming: 1.");
    assertNothingPosted();
  }

  @Test
  void aMessageThatWasDeletedIsNotPostedAgainAndTheOthersAreEdited() {
    discord.guild().delete(inTheChannel());
    press("Ada");
    discord.advanceTo(MOMENTS_LATER);
    press("Grace");
    discord.advanceTo(Reminders.LATER);

    assertThat(words(toPerson("Ada"))).contains("you will be there");
    assertThat(words(toPerson("Grace"))).contains("you will be there");
    assertThat(Reminders.inTheChannel(discord)).isEmpty();
    assertThat(discord.twin().calls(EDIT)).filteredOn(call -> call.path().contains(discord.channel())).hasSize(1);
    assertThat(posted).containsAll(ids());
  }

  @Test
  void whereTheBotSeesTheChannelNoMoreTheOthersAreEdited() {
    discord.guild().deny(discord.channel(), "VIEW_CHANNEL");

    press("Ada");
    discord.advanceTo(Reminders.LATER);

    assertThat(words(toPerson("Ada"))).contains("you will be there");
    assertThat(words(inTheChannel())).contains("Coming: 0.");
    assertNothingPosted();
  }

  private void press(String name) {
    var reminder = toPerson(name);
    assertThat(discord.person(name).presses(reminder, DiscordHouse.button(reminder.json(), "choose")).answered())
        .isTrue();
  }

  private DiscordMessage toPerson(String name) {
    return Reminders.to(discord, name).getLast();
  }

  private DiscordMessage inTheChannel() {
    return Reminders.inTheChannel(discord).getLast();
  }

  private static String words(DiscordMessage message) {
    return String.join("\n", message.json().findValuesAsText("content"));
  }

  private List<String> ids() {
    return Stream.concat(discord.twin().messagesIn(discord.channel()).stream(),
        ALL.stream().flatMap(name -> discord.twin().messagesTo(discord.person(name)).stream()))
        .map(DiscordMessage::id).toList();
  }

  private void assertNothingPosted() {
    assertThat(ids()).isEqualTo(posted);
  }
}
