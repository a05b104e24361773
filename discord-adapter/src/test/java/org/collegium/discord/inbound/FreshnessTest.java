package org.collegium.discord.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.collegium.core.metronome.HandCrankedClock;
import org.junit.jupiter.api.Test;

/** What was missed while a connection was lost is done by nobody, however long it was lost; all else is. */
class FreshnessTest {

  private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");

  private final HandCrankedClock clock = new HandCrankedClock(NOON);
  private final Freshness freshness = new Freshness(clock);

  @Test
  void whatIsToldAfterThreeMinutesWithoutAConnectionIsGone() {
    freshness.lost(0);
    clock.turnTo(NOON.plus(Duration.ofMinutes(3)));

    assertThat(freshness.isGone(0, NOON.plusSeconds(1))).isTrue();
    freshness.back(0);
    clock.turnTo(NOON.plus(Duration.ofMinutes(3)).plusSeconds(59));
    assertThat(freshness.isGone(0, NOON.plusSeconds(1))).isTrue();
  }

  @Test
  void whatIsAskedJustNowIsAnsweredAlsoWhileMissedThingsAreTold() {
    freshness.lost(0);
    freshness.back(0);

    assertThat(freshness.isGone(0, NOON.minusSeconds(3))).isFalse();
    assertThat(freshness.isGone(0, NOON.minusSeconds(4))).isTrue();
  }

  @Test
  void aClockThatGoesWrongKeepsNobodyWaitingWhenNothingWasLostOfLate() {
    freshness.back(0);
    assertThat(freshness.isGone(0, NOON.minusSeconds(90))).isFalse();

    freshness.lost(0);
    freshness.back(0);
    clock.turnTo(NOON.plus(Duration.ofMinutes(1)));
    assertThat(freshness.isGone(0, NOON.minusSeconds(90))).isFalse();
  }

  @Test
  void anotherConnectionIsNeitherGuardedNorLetGo() {
    freshness.lost(1);
    freshness.back(0);
    clock.turnTo(NOON.plus(Duration.ofMinutes(3)));

    assertThat(freshness.isGone(0, NOON)).isFalse();
    assertThat(freshness.isGone(1, NOON)).isTrue();
  }
}
