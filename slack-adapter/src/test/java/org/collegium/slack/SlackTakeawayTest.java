package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A summary as a file in Slack: into the mentor's direct messages, and out of them again. */
class SlackTakeawayTest {

  private static final String WORDS = "I let everybody choose the date.";

  private SlackHouse slack;
  private String reference = "";

  @BeforeEach
  void adaWrites(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-25T17:00:00Z");
    reference = slack.house().writes("Ada", WORDS, "my-mentor");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void itComesIntoTheMentorsDirectMessagesAndGoesAfterAnHour() {
    takesAlong("markdown");
    await().untilAsserted(() -> assertThat(files()).hasSize(1));
    var file = files().getFirst();
    assertThat(file.json().at("/files/0/title").asText()).isEqualTo("summary-2027-01-25.md");
    assertThat(content(file)).get().asString().startsWith("# Front Range").contains(WORDS);
    slack.advanceTo("2027-01-25T17:59:00Z");
    assertThat(content(file)).isPresent();

    slack.advanceTo("2027-01-25T18:00:00Z");

    assertThat(content(file)).isEmpty();
    assertThat(slack.twin().calls("files.delete")).hasSize(1);
  }

  @Test
  void theButtonUnderTheSummaryAsksBesideIt() {
    slack.person("Grace").types("/summary", "", "");
    slack.person("Grace").presses(slack.person("Grace").ephemerals().getLast(), "choose.1");
    await().untilAsserted(() -> assertThat(asked()).contains("/cohort privacy readers"));
    assertThat(slack.person("Grace").ephemerals().toString()).contains(WORDS);
    slack.person("Grace").presses(slack.person("Grace").ephemerals().getLast(), "choose.0");

    await().untilAsserted(() -> assertThat(files()).hasSize(1));
    assertThat(content(files().getFirst())).get().asString().startsWith("<!DOCTYPE html>").contains(WORDS);
  }

  @Test
  void whereAdaNarrowsWhatStandsInItItGoesAtOnce() {
    takesAlong("page");
    await().untilAsserted(() -> assertThat(files()).hasSize(1));

    slack.house().confirms("Ada", "/reflect share " + reference + " only-me");
    slack.advanceTo("2027-01-25T17:00:01Z");

    assertThat(content(files().getFirst())).isEmpty();
  }

  @Test
  void whatSlackDoesNotDeleteIsTriedUntilItDoes() {
    takesAlong("markdown");
    await().untilAsserted(() -> assertThat(files()).hasSize(1));
    slack.twin().moods().fail("files.delete", "internal_error", 1);
    slack.twin().moods().fail("files.delete", "cant_delete_file", 1);

    slack.advanceTo("2027-01-25T18:10:00Z");

    assertThat(content(files().getFirst())).isEmpty();
    assertThat(slack.twin().calls("files.delete")).hasSize(3);
  }

  @Test
  void whatSlackDidNotSayWhetherItTookItGoesToo() {
    slack.twin().moods().acceptThenCut("files.completeUploadExternal", 1);
    takesAlong("markdown");
    await().untilAsserted(() -> assertThat(files()).hasSize(1));

    slack.advanceTo("2027-01-25T18:00:00Z");

    assertThat(content(files().getFirst())).isEmpty();
  }

  @Test
  void whereSlackTakesNoFileTheMentorIsTold() {
    slack.twin().moods().fail("files.getUploadURLExternal", "file_uploads_disabled", 1);

    takesAlong("markdown");

    await().untilAsserted(() -> assertThat(slack.twin().messagesTo(slack.person("Grace")))
        .anyMatch(message -> message.text().contains("The file could not be given to you")));
    assertThat(files()).isEmpty();
    slack.advanceTo("2027-01-25T19:00:00Z");
    assertThat(slack.twin().calls("files.delete")).isEmpty();
  }

  @Test
  void nobodyElseGetsOne() {
    for (var name : List.of("Linus", "Pat", "Robin", "Ada")) {
      slack.person(name).types("/summary", "as:page", slack.channel());
      slack.person(name).types("/summary", "as:markdown cohort:\"Front Range\"", "");
    }

    assertThat(slack.twin().calls("files.getUploadURLExternal")).isEmpty();
  }

  @Test
  void whoAsksInWordsIsAskedAlone() {
    slack.person("Grace").says("", "summary as:markdown");
    await().until(() -> slack.twin().messagesTo(slack.person("Grace")).getLast().text().contains("you alone"));
    slack.person("Grace").presses(slack.twin().messagesTo(slack.person("Grace")).getLast(), "choose.0");
    await().untilAsserted(() -> assertThat(asked()).contains("/cohort privacy readers"));
    slack.person("Grace").presses(slack.person("Grace").ephemerals().getLast(), "choose.0");

    await().untilAsserted(() -> assertThat(files()).hasSize(1));
  }

  private void takesAlong(String format) {
    var shown = slack.person("Grace").types("/summary", "as:" + format, "").body();
    assertThat(shown).asString().contains("/cohort privacy readers", "removed after an hour");
    slack.person("Grace").presses(slack.person("Grace").ephemerals().getLast(), "choose.0");
  }

  private String asked() {
    return slack.person("Grace").ephemerals().stream().reduce((_, last) -> last).map(Object::toString).orElse("");
  }

  private List<Message> files() {
    return slack.twin().messagesTo(slack.person("Grace")).stream()
        .filter(message -> message.json().path("files").size() > 0).toList();
  }

  private Optional<String> content(Message message) {
    return slack.twin().file(message.json().at("/files/0/id").asText())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
