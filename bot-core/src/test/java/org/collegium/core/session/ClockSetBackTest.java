package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.collegium.core.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chore remembers of an hour that was a mistake is put right when it is knocked at. */
class ClockSetBackTest {

  @Test
  void remindersAreWrittenThatAClockAYearAheadHadTakenForOver(@TempDir Path folder) {
    try (var house = TestHouse.at(folder, "2027-01-11T16:00:00Z")) {
      house.session(1, "2027-01-19", 1);
      var chore = new WriteDueReminders(house.house().sessions(), house.house().catalogue());
      var hour = chore.nextDue();
      assertThat(hour).isPresent();

      chore.runDue(Instant.parse("2028-01-11T16:00:00Z"));
      assertThat(chore.nextDue()).isEmpty();
      chore.runDue(house.now());

      assertThat(chore.nextDue()).isEqualTo(hour);
    }
  }
}
