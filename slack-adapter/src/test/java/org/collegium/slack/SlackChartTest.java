package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.command.Chart;
import org.collegium.core.specimen.Pencil;
import org.collegium.twins.slack.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart that goes with a mentor's summary: into the mentor's direct messages, and to nobody else. */
class SlackChartTest {

  private static final String IN_WORDS =
      "Check-ins answered, week by week: Front Range, from the beginning. Ada: Jan 11: 1 of 1.";
  private static final String MISSING = "chart that goes with your summary is missing";

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
    slack.advanceTo("2027-01-14T17:00:00Z");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void itIsPutIntoTheMentorsDirectMessagesAlsoWhereTheyAskedInAChannel() {
    slack.answersCheckIn("Ada");

    assertThat(slack.person("Grace").types("/summary", "", slack.channel()).body()).asString().contains("Ada");

    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(1));
    var shared = pictures("Grace").getFirst().json().path("files").path(0);
    assertThat(shared.path("alt_txt").asText()).isEqualTo(IN_WORDS);
    assertThat(shared.path("title").asText())
        .isEqualTo("Check-ins answered, week by week: Front Range, from the beginning");
    assertThat(slack.twin().file(shared.path("id").asText())).contains(Pencil.DRAWN);
    assertThat(slack.twin().messagesIn(slack.channel())).noneMatch(SlackChartTest::hasFile);
    assertThat(slack.pencil().charts()).singleElement().satisfies(
        chart -> assertThat(((Chart.Grid) chart).rows()).extracting(row -> row.name().raw()).containsExactly("Ada"));
  }

  @Test
  void itComesAlsoWhereTheSummaryIsAskedForInWords() {
    slack.answersCheckIn("Ada");

    slack.person("Grace").says("", "summary");
    await().until(() -> slack.twin().messagesTo(slack.person("Grace")).getLast().text().contains("you alone"));
    slack.person("Grace").presses(slack.twin().messagesTo(slack.person("Grace")).getLast(), "choose.0");
    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(1));
    slack.person("Grace").mentions(slack.channel(), "summary");
    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(2));

    assertThat(slack.twin().messagesIn(slack.channel())).noneMatch(SlackChartTest::hasFile);
  }

  @Test
  void whereItCannotBeDrawnTheSummaryStandsAndOneLineSaysSo() {
    slack.answersCheckIn("Ada");
    slack.pencil().goesBlunt();

    assertThat(slack.person("Grace").types("/summary", "", "").body()).asString().contains("Ada");

    await().untilAsserted(() -> assertThat(missing("Grace")).hasSize(1));
    assertThat(slack.twin().calls("files.getUploadURLExternal")).isEmpty();
  }

  @Test
  void whereSlackDoesNotTakeItTheMentorIsTold() {
    slack.answersCheckIn("Ada");
    slack.twin().moods().fail("files.getUploadURLExternal", "file_uploads_disabled", 1);

    slack.person("Grace").types("/summary", "", "");

    await().untilAsserted(() -> assertThat(missing("Grace")).hasSize(1));
    assertThat(pictures("Grace")).isEmpty();
  }

  @Test
  void whetherSlackTookItOrNotNobodyIsToldOtherwise() {
    slack.answersCheckIn("Ada");
    slack.twin().moods().acceptThenCut("files.completeUploadExternal", 1);

    slack.person("Grace").types("/summary", "", "");
    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(1));
    slack.person("Grace").types("/summary", "", "");
    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(2));

    assertThat(missing("Grace")).isEmpty();
  }

  /** Charts are drawn one after another, so that what was not drawn before Grace's was not drawn at all. */
  @Test
  void nobodyElseGetsOneAndNothingIsDrawnWhereThereIsNothingToCompare() {
    slack.person("Grace").types("/summary", "", "");
    slack.answersCheckIn("Ada");
    List.of("Linus", "Robin", "Pat", "Ada").forEach(name -> slack.person(name).types("/summary", "", slack.channel()));

    slack.person("Grace").types("/summary", "", "");
    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(1));

    assertThat(slack.pencil().charts()).hasSize(1);
    assertThat(slack.twin().calls("files.completeUploadExternal")).hasSize(1);
    List.of("Linus", "Robin", "Pat", "Ada").forEach(name -> assertThat(pictures(name)).isEmpty());
  }

  @Test
  void noFormWaitsForAPicture() {
    slack.answersCheckIn("Ada");
    slack.pencil().isHeld();
    for (var asked = 0; asked < 10; asked++) {
      slack.person("Grace").types("/summary", "", "");
    }

    assertThat(slack.person("Linus").types("/reflect", "", "").after()).isLessThan(Duration.ofSeconds(2));
    assertThat(slack.modalOf("Linus").toString()).contains("\"input\"");
    slack.pencil().letGo();
    await().untilAsserted(() -> assertThat(pictures("Grace")).hasSize(10));
  }

  private List<Message> pictures(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream().filter(SlackChartTest::hasFile).toList();
  }

  private List<Message> missing(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream().filter(message -> message.text().contains(MISSING))
        .toList();
  }

  private static boolean hasFile(Message message) {
    return message.json().path("files").size() > 0;
  }
}
