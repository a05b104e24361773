package org.collegium.discord.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever something before Discord writes, JDA reads a whole number of seconds, and never none. */
class ReadableLimitsTest {

  @ParameterizedTest
  @CsvSource({"5, 5", "0.3, 1", "64.57, 65", "0, 1", "-3, 1", "' 7 ', 7", "'', 1",
      "'Wed, 21 Oct 2026 07:28:00 GMT', 1"})
  void aWaitIsAWholeNumberOfSeconds(String written, String read) {
    assertThat(ReadableLimits.wholeSeconds(written)).isEqualTo(read);
  }
}
