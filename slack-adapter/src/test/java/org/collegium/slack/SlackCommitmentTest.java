package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan in Slack: made in a modal, back in a direct message on its day, answered behind its button. */
class SlackCommitmentTest {

  @TempDir
  private Path folder;
  private SlackHouse slack;

  @BeforeEach
  void aMonday() {
    slack = SlackHouse.at(folder, "2027-02-01T17:00:00Z");
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void itIsMadeComesBackAndIsAnswered() {
    slack.person("Ada").types("/commit", "make", "");
    assertThat(modal().toString()).contains("Your mentor, Grace, will read this", "Picture it");
    slack.person("Ada").submits(SlackCycleTest.filledIn(modal()));
    assertThat(modal().toString()).contains("Kept as", "Comes back on Monday, February 15, 2027.");

    slack.advanceTo("2027-02-15T17:00:00Z");
    var letter = slack.newestTo("Ada", message -> message.fallback().contains("What happened?"));
    slack.person("Ada").presses(letter, "open.0");
    slack.person("Ada").submits(SlackCycleTest.filledIn(modal()));

    assertThat(modal().toString()).contains("Comes back on Monday, March 1, 2027.");
    assertThat(slack.person("Grace").types("/summary", "", "").body()).asString().contains("*team*");
    assertThat(slack.person("Linus").types("/summary", "", "").body()).asString().doesNotContain("team", "Ada");
  }

  private JsonNode modal() {
    return slack.modalOf("Ada");
  }
}
