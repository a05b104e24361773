package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.TestHouse;
import org.collegium.core.checkin.Round;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.RoundId;
import org.collegium.core.programme.Stage;
import org.collegium.core.reflection.Reflection;
import org.collegium.twins.discord.Reaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms in Discord: of many pages, closed half way, refused, and not kept. Nobody loses what they typed. */
class DiscordFormsTest {

  private static final int QUESTIONS = 12;
  private static final int TEXT = 4;

  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) {
    discord = DiscordHouse.at(folder, "2027-01-11T16:00:00Z");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void everyPageIsKeptAndTheLastOneSendsThemAll() {
    opensLongCheckIn();
    var pages = 1;
    submits("On page " + pages);
    while (lastSeen().toString().contains("\"turn ")) {
      assertThat(answers()).isEmpty();
      turns("turn");
      submits("On page " + ++pages);
    }

    assertThat(pages).isGreaterThan(2);
    assertThat(lastSeen().toString()).contains(QUESTIONS + " answers");
    assertThat(answers()).hasSize(QUESTIONS).anyMatch(words -> words.contains("On page 1"))
        .anyMatch(words -> words.contains("On page 3"));
  }

  @Test
  void goingBackLosesNothingAndWhoClosesItFindsWhatTheyTyped() {
    opensLongCheckIn();
    submits("On page 1");
    var back = lastSeen().findValuesAsText("custom_id").stream().filter(id -> id.endsWith(" 1")).findFirst()
        .orElseThrow();
    discord.person("Ada").presses(lastSeen(), back);

    assertThat(form().toString()).contains("On page 1");
    discord.person("Ada").closesModal();
    discord.person("Ada").types("reflect open", Map.of(), "");
    assertThat(form().toString()).contains("On page 1");
    assertThat(answers()).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsSaidBackAndSentAgainByAButton() throws Exception {
    reflects();
    try (var _ = Hold.writing(discord)) {
      assertThat(submits("I let the team choose").answered()).isTrue();
    }
    var said = lastSeen();
    assertThat(said.toString()).contains("I let the team choose");
    assertThat(answers()).isEmpty();

    discord.person("Ada").presses(said, DiscordHouse.button(said, "again"));

    assertThat(answers()).singleElement().asString().contains("I let the team choose");
  }

  @Test
  void whoeverSendsAgainAfterTheBotHasForgottenGetsTheFormAndKeepsTheWordsBeforeThem() throws Exception {
    reflects();
    try (var _ = Hold.writing(discord)) {
      submits("I let the team choose");
    }
    var said = lastSeen();
    discord.advanceTo("2027-01-11T17:00:00Z");

    discord.person("Ada").presses(said, DiscordHouse.button(said, "again"));

    assertThat(form().path("components")).isNotEmpty();
    assertThat(lastSeen().toString()).contains("I let the team choose");
  }

  @Test
  void aFormThatIsRefusedLeavesAWayBackIntoIt() {
    reflects();
    var house = discord.house();
    house.enrol(house.named("Front Range"), "Mary", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Mary");

    submits("I let the team choose");

    assertThat(answers()).isEmpty();
    assertThat(lastSeen().toString()).contains("turn ");
    turns("turn");
    assertThat(form().toString()).contains("My mentor, Mary", "I let the team choose")
        .doesNotContain("My mentor, Grace");
  }

  @Test
  void whatIsTypedIsCompletedWithWhatThatPersonMaySee() {
    discord.house().session(1, "2027-01-19", 1);

    assertThat(discord.person("Ada").completes("cohort rsvp", Map.of("answer", "yes", "session", "1"), "session", ""))
        .isNotEmpty();
  }

  @Test
  void aCommandWrittenInADirectMessageIsAnsweredThere() {
    discord.person("Ada").says("", "cohort next");

    await().untilAsserted(() -> assertThat(discord.twin().messagesTo(discord.person("Ada"))).hasSize(2));
  }

  @Test
  void whoMentionsTheBotInAChannelIsAnsweredInTheirDirectMessagesAlone() {
    discord.person("Ada").mentions(discord.channel(), "cohort next");

    await().untilAsserted(() -> assertThat(discord.twin().messagesTo(discord.person("Ada"))).hasSize(1));
    assertThat(discord.twin().messagesIn(discord.channel())).hasSize(1);
  }

  @Test
  void whoMentionsTheBotAndTakesNoDirectMessagesIsToldSoAndNothingElse() {
    discord.person("Ada").closesDms();
    discord.person("Ada").mentions(discord.channel(), "summary");

    await().untilAsserted(() -> assertThat(discord.twin().messagesIn(discord.channel())).hasSize(2));
    assertThat(discord.twin().messagesIn(discord.channel()).getLast().json().toString()).contains("/");
  }

  @Test
  void aReflectionOnAMessageKeepsALinkToItAndNotItsWords() {
    discord.person("Grace").says(discord.channel(), "Nobody came to the assembly");
    var message = discord.twin().messagesIn(discord.channel()).getFirst();

    discord.person("Ada").picks("Reflect on this message", message);

    assertThat(form().toString()).contains("/" + message.channelId() + "/" + message.id())
        .doesNotContain("Nobody came");
  }

  private void reflects() {
    assertThat(discord.person("Ada").types("reflect write", Map.of(), "").answered()).isTrue();
    assertThat(form().path("components")).isNotEmpty();
  }

  private void opensLongCheckIn() {
    var house = discord.house();
    var session = house.session(1, "2027-01-19", 1);
    var asked = Stream.concat(ids("seen", 8), ids("heard", QUESTIONS - 8)).toList();
    house.house().checkIns().write(books -> {
      books.rounds().add(new Round(new RoundId(house.house().ids().next()), session.cohort(), session.id(), 1,
          Stage.AFTER, 1, asked, session.firstDay().minusDays(8), house.now(), house.now().plus(Duration.ofDays(5)),
          session.firstDay().minusDays(4)));
      return books;
    });
    discord.person("Ada").types("reflect open", Map.of(), "");
  }

  private static Stream<String> ids(String theme, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> theme + "-0" + n);
  }

  private JsonNode form() {
    return discord.person("Ada").modal().orElseThrow();
  }

  private JsonNode lastSeen() {
    return discord.lastSeenBy("Ada");
  }

  private void turns(String verb) {
    discord.person("Ada").presses(lastSeen(), DiscordHouse.button(lastSeen(), verb));
  }

  private Reaction submits(String words) {
    var values = new HashMap<>(DiscordCycleTest.filledIn(form()));
    form().path("components").forEach(component -> {
      var input = component.path("component");
      if (input.path("type").asInt() == TEXT) {
        values.put(input.path("custom_id").asText(), words);
      }
    });
    return discord.person("Ada").submits(values);
  }

  private List<String> answers() {
    var house = discord.house();
    return house.house().reflections()
        .read(books -> books.reflections().ofAuthor(house.person("Ada").id(), QUESTIONS * 2)).stream()
        .map(Reflection::words).map(Object::toString).toList();
  }
}
