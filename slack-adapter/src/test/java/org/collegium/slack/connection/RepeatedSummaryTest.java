package org.collegium.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackHouse;
import org.collegium.slack.SlackSettings.Entrance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedSummaryTest {

  @Test
  void aCommandThatComesTwiceIsDrawnOnceAndAnotherOneAgain(@TempDir Path folder) throws InterruptedException {
    try (var slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z")) {
      slack.house().session(1, "2027-01-19", 1);
      slack.advanceTo("2027-01-14T17:00:00Z");
      slack.answersCheckIn("Ada");
      var intake = Intake.of(slack, new Entrance.Http(new Secret(slack.twin().signingSecret())));

      var unanswered = intake.unanswered(List.of(summary(slack, "one"), summary(slack, "one"), summary(slack, "two")));

      assertThat(intake.faults()).isEmpty();
      assertThat(unanswered).isEmpty();
      assertThat(slack.pencil().charts()).hasSize(2);
      assertThat(slack.twin().calls("files.completeUploadExternal")).hasSize(2);
    }
  }

  private static Skeleton summary(SlackHouse slack, String trigger) {
    var skeleton =
        Skeleton.all().stream().filter(each -> each.name().startsWith("SlashCommand")).findFirst().orElseThrow();
    var json = skeleton.json().deepCopy();
    json.addProperty("command", "/summary");
    json.addProperty("text", "");
    json.addProperty("user_id", slack.person("Grace").id());
    json.addProperty("team_id", slack.twin().teamId());
    json.addProperty("channel_id", slack.channel());
    json.addProperty("trigger_id", trigger);
    json.addProperty("response_url", "");
    return new Skeleton(skeleton.name(), json);
  }
}
