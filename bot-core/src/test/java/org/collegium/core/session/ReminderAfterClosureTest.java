package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.attention.Closure;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days without school that become known late do not swallow a reminder. */
class ReminderAfterClosureTest {

  @Test
  void aReminderThatAClosureMovesIntoThePastGoesAtOnceEvenIfAnotherCohortWasRemindedMeanwhile(@TempDir Path folder) {
    try (var house = TestHouse.at(folder, "2027-01-11T17:00:00Z")) {
      house.session(1, "2027-02-01", 2);
      // Elsewhere is reminded on Thursday, one day before its Friday, so that the chore runs on Thursday morning.
      house.session(house.named("Elsewhere"), 1, "2027-01-29", 1);
      house.advanceTo("2027-01-28T22:00:00Z");
      var before = reminders(house);

      var friday = LocalDate.of(2027, 1, 29);
      house.house().sessions().write(books -> {
        books.closures().replace(house.named("Front Range").id(), List.of(new Closure(friday, friday, "Snow")));
        return books;
      });
      house.advanceTo("2027-01-28T22:10:00Z");

      assertThat(reminders(house)).isEqualTo(before + 1);
    }
  }

  @Test
  void aReminderThatAClosureMovesToADayOnWhichThereWasOneIsNotSaid(@TempDir Path folder) {
    try (var house = TestHouse.at(folder, "2027-01-11T17:00:00Z")) {
      house.session(1, "2027-02-02", 2);
      house.advanceTo("2027-02-01T20:00:00Z");
      var before = reminders(house);

      house.confirms("Pat", "/cohort closed tomorrow name:Snow");
      house.advanceTo("2027-02-02T16:00:00Z");

      assertThat(before).isEqualTo(2);
      assertThat(reminders(house)).isEqualTo(before);
      assertThat(house.platform().noticesTo(FakePlatform.at("#Front Range")).stream()
          .filter(SessionReminder.class::isInstance)).hasSize(2);
    }
  }

  private static long reminders(TestHouse house) {
    return house.platform().noticesTo(TestHouse.address("Ada")).stream().filter(SessionReminder.class::isInstance)
        .count();
  }
}
