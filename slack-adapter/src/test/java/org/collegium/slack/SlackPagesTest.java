package org.collegium.slack;

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
import org.collegium.core.checkin.Round;
import org.collegium.core.identity.RoundId;
import org.collegium.core.programme.Stage;
import org.collegium.core.reflection.Reflection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check-in with more questions than a phone shows, on several pages. */
class SlackPagesTest {

  private static final int QUESTIONS = 12;

  @TempDir
  private Path folder;
  private SlackHouse slack;

  @BeforeEach
  void adaIsAskedMuch() {
    slack = SlackHouse.at(folder, "2027-01-11T16:00:00Z");
    var house = slack.house();
    var session = house.session(1, "2027-01-19", 1);
    var asked = Stream.concat(ids("seen", 8), ids("heard", QUESTIONS - 8)).toList();
    house.house().checkIns().write(books -> {
      books.rounds().add(new Round(new RoundId(house.house().ids().next()), session.cohort(), session.id(), 1,
          Stage.AFTER, 1, asked, session.firstDay().minusDays(8), house.now(), house.now().plus(Duration.ofDays(5)),
          session.firstDay().minusDays(4)));
      return books;
    });
    slack.person("Ada").opensHome();
    await().until(() -> slack.person("Ada").home().isPresent());
    slack.person("Ada").pressesInHome("open.0");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void everyPageIsKeptAndTheLastOneSendsThemAll() {
    for (var pages = 1; modal().path("submit").path("text").asText().equals("Next"); pages++) {
      assertThat(modal().toString()).contains("Page " + pages + " of").contains("Grace");
      assertThat(answers()).isEmpty();
      submit("On page " + pages);
    }

    submit("On the last page");

    assertThat(modal().toString()).contains(QUESTIONS + " answers");
    assertThat(answers()).hasSize(QUESTIONS).anyMatch(words -> words.contains("On page 1"))
        .anyMatch(words -> words.contains("On the last page"));
  }

  @Test
  void everyPageNamesThoseWhoWereChosenOnTheFirst() {
    submit("On page 1", Map.of("audience", "only-me"));

    assertThat(modal().toString()).contains("Page 2 of", "Only me").doesNotContain("Grace");
  }

  @Test
  void goingBackLosesNothingOnEitherPage() {
    submit("On page 1");
    var first = inputs(modal()).getFirst().path("block_id").asText();
    var chosen = SlackCycleTest.filledIn(modal()).get(first);
    slack.person("Ada").choosesInModal("field", chosen);

    slack.person("Ada").pressesInModal("turn.0");
    await().untilAsserted(() -> assertThat(modal().toString()).contains("Page 1 of", "On page 1"));
    submit("Again");

    assertThat(modal().toString()).contains("Page 2 of");
    assertThat(inputs(modal()).getFirst().path("element").toString())
        .containsAnyOf("\"initial_value\":\"" + chosen, "\"initial_option\":{");
  }

  @Test
  void whoClosesItFindsWhatTheyTyped() {
    submit("On page 1");
    slack.person("Ada").closesModal();

    slack.person("Ada").pressesInHome("open.0");

    assertThat(modal().toString()).contains("Page 1 of", "On page 1");
    slack.person("Grace").opensHome();
    await().untilAsserted(() -> assertThat(slack.person("Grace").home()).isPresent().asString()
        .doesNotContain("On page 1"));
  }

  private static Stream<String> ids(String theme, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> theme + "-0" + n);
  }

  private JsonNode modal() {
    return slack.modalOf("Ada");
  }

  private void submit(String words) {
    submit(words, Map.of());
  }

  private void submit(String words, Map<String, String> chosen) {
    var filled = new HashMap<>(SlackCycleTest.filledIn(modal()));
    filled.putAll(chosen);
    words(modal()).forEach(name -> filled.put(name, words));
    slack.person("Ada").submits(Map.copyOf(filled));
  }

  private static List<String> words(JsonNode view) {
    return inputs(view).stream()
        .filter(input -> input.path("element").path("type").asText().equals("plain_text_input"))
        .map(input -> input.path("block_id").asText()).toList();
  }

  private static List<JsonNode> inputs(JsonNode view) {
    return view.path("blocks").valueStream().filter(block -> block.path("type").asText().equals("input")).toList();
  }

  private List<String> answers() {
    var house = slack.house();
    return house.house().reflections()
        .read(books -> books.reflections().ofAuthor(house.person("Ada").id(), QUESTIONS * 2)).stream()
        .map(Reflection::words).map(Object::toString).toList();
  }
}
