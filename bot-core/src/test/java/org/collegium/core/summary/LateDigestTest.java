package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.notice.DigestNotice.CohortDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cohort hears of a session that comes into the calendar late. */
class LateDigestTest {

  @Test
  void oneThatComesLateComesInTheHoursOfAChannelAllTheSame(@TempDir Path folder) {
    try (var house = TestHouse.at(folder, "2027-01-04T16:00:00Z")) {
      house.session(1, "2027-01-19", 2);
      var diary = new Diary(house).until("2027-03-18T04:00:00Z");
      house.session(2, "2027-03-22", 1);

      diary.until("2027-03-31T00:00:00Z");

      // It was written at ten in the evening in Denver, and the school week before had begun.
      assertThat(diary.in("Front Range")).filteredOn(entry -> entry.notice() instanceof CohortDigest)
          .extracting(Diary.Entry::at).containsExactly(Instant.parse("2027-03-18T15:00:00Z"));
    }
  }
}
