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

  private List<JsonNode> filesTo(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream()
        .flatMap(message -> StreamSupport.stream(message.json().path("files").spliterator(), false)).toList();
  }

  private List<String> contents(String name) {
    return filesTo(name).stream().flatMap(file -> slack.twin().file(file.path("id").asText()).stream())
        .flatMap(bytes -> Stream.of(new String(bytes, StandardCharsets.UTF_8))).toList();
  }
}
