package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackFileTest {

  @Test
  void aFileIsPutIntoOnesDirectMessages(@TempDir Path folder) {
    try (var slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z")) {
      slack.house().session(1, "2027-01-19", 1);

      slack.person("Pat").types("/cohort", "calendar", "");

      await().untilAsserted(() -> assertThat(slack.twin().calls("files.completeUploadExternal")).singleElement()
          .satisfies(call -> assertThat(call.error()).isEmpty()));
    }
  }
}
