package org.collegium.discord.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.collegium.core.session.CalendarEntry;
import org.junit.jupiter.api.Test;

/** Of a session of several days that day counts in which most are interested, whatever the others say. */
class KnownInterestTest {

  private static final CalendarEntry FIRST = Days.day(1, "7");
  private static final CalendarEntry SECOND = Days.day(2, "7");

  private final KnownInterest interest = new KnownInterest();

  @Test
  void aSessionOfWhichNothingNewIsToldIsNoNews() {
    assertThat(interest.learn(Map.of(FIRST, 0, SECOND, 0))).isEmpty();
    assertThat(interest.learn(Map.of(FIRST, 1, SECOND, 3))).hasSize(1);

    assertThat(interest.learn(Map.of(FIRST, 1, SECOND, 3))).isEmpty();
    assertThat(interest.learn(Map.of(FIRST, 3, SECOND, 2))).as("as many as before").isEmpty();
  }

  @Test
  void fewerAreNewsToo() {
    interest.learn(Map.of(FIRST, 1, SECOND, 3));

    assertThat(interest.learn(Map.of(FIRST, 1, SECOND, 2))).hasSize(1);
    assertThat(interest.learn(Map.of(FIRST, 0, SECOND, 0))).hasSize(1);
  }
}
