package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody takes along and takes away, in Slack. */
class SlackPrivacyTest {

  private static final String OWN = "I let the team choose <!channel> & the date.";

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
    slack.house().writes("Ada", OWN, "only-me");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void bothFilesGoIntoTheDirectMessagesOfWhoAskedWhereverThatWas() {
    slack.person("Ada").types("/cohort", "privacy export", slack.channel());

    await().untilAsserted(() -> assertThat(filesTo("Ada")).extracting(file -> file.path("name").asText())
        .containsExactly("all-that-is-mine.html", "all-that-is-mine.json"));
    assertThat(contents("Ada").getFirst()).contains("I let the team choose &lt;!channel&gt; &amp; the date.");
    assertThat(contents("Ada").getLast()).contains(OWN);
    assertThat(slack.twin().messagesIn(slack.channel())).noneMatch(message -> message.json().path("files").size() > 0);
    assertThat(List.of("Grace", "Pat", "Robin", "Linus")).allSatisfy(name -> assertThat(filesTo(name)).isEmpty());
  }

  @Test
  void linusIsGivenWhatIsHisAlone() {
    slack.person("Linus").types("/cohort", "privacy export", slack.channel());

    await().untilAsserted(() -> assertThat(filesTo("Linus")).hasSize(2));
    assertThat(contents("Linus")).allSatisfy(content -> assertThat(content).contains("Elsewhere")
        .doesNotContain("Front Range", "Ada", "I let the team"));
  }

  @Test
  void whatIsTakenAwayIsShownFirstConfirmedByAButtonAndTakenBackInADay() {
    var ada = slack.person("Ada");
    ada.types("/cohort", "privacy erase", slack.channel());
    assertThat(slack.twin().messagesIn(slack.channel())).noneMatch(message -> message.text().contains("taken away"));

    confirms("Ada");
    await().untilAsserted(() -> assertThat(lastSeenBy("Ada")).contains("Noted.", "/cohort privacy keep"));
    assertThat(ada.types("/cohort", "privacy keep", "").body()).asString().contains("Everything stays as it is");

    slack.advanceTo("2027-01-06T17:00:00Z");
    assertThat(ada.types("/reflect", "list", "").body()).asString().contains("I let the team choose");
  }

  @Test
  void afterwardsSlackKnowsThemNoMoreAndWhatTheyAnnouncedIsEdited() {
    slack.house().confirms("Pat", "/cohort announce Announced-Plover");
    slack.advanceTo("2027-01-04T16:01:00Z");
    assertThat(slack.twin().messagesIn(slack.channel())).anyMatch(message -> message.text().contains("Plover"));

    slack.person("Pat").types("/cohort", "privacy erase now", "");
    confirms("Pat");
    await().untilAsserted(() -> assertThat(lastSeenBy("Pat")).contains("being taken away now"));
    slack.advanceTo("2027-01-04T16:03:00Z");

    assertThat(slack.person("Pat").types("/cohort", "me", "").body()).asString().contains("I do not know you yet");
    assertThat(slack.twin().messagesIn(slack.channel()))
        .noneMatch(message -> message.json().toString().contains("Plover"))
        .anyMatch(message -> message.text().contains("or was about them, and was taken away"));
    assertThat(slack.person("Ada").types("/cohort", "me", "").body()).asString().contains("Front Range");
  }

  @Test
  void linusTakesAwayNothingButHisOwn() {
    slack.person("Linus").types("/cohort", "privacy erase now", slack.channel());
    confirms("Linus");
    await().untilAsserted(() -> assertThat(lastSeenBy("Linus")).contains("being taken away now"));
    slack.advanceTo("2027-01-04T16:03:00Z");

    assertThat(slack.person("Linus").types("/cohort", "me", "").body()).asString().contains("I do not know you yet");
    assertThat(slack.person("Ada").types("/reflect", "list", "").body()).asString().contains("I let the team choose");
  }

  private void confirms(String name) {
    slack.person(name).presses(slack.person(name).ephemerals().getLast(), "choose.0");
  }

  private String lastSeenBy(String name) {
    return slack.person(name).ephemerals().getLast().toString();
  }

  private List<JsonNode> filesTo(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream()
        .flatMap(message -> StreamSupport.stream(message.json().path("files").spliterator(), false)).toList();
  }

  private List<String> contents(String name) {
    return filesTo(name).stream().flatMap(file -> slack.twin().file(file.path("id").asText()).stream())
        .flatMap(bytes -> Stream.of(new String(bytes, StandardCharsets.UTF_8))).toList();
  }
}
