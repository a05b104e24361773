package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** How long a platform is left alone, also by a clock that is set back meanwhile. */
class PaceTest {

  private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2027-01-11T16:00:00Z"));
  private final Pace pace = new Pace(clock::get);

  @Test
  void aClockThatIsSetBackMakesNoPauseLongerThanItWasAskedFor() {
    pace.pause(Duration.ofSeconds(30), new Prose("asks to wait"));

    goOn(Duration.ofHours(-1));

    assertThat(pace.pause().orElseThrow().left()).isEqualTo(Duration.ofSeconds(30));
    goOn(Duration.ofSeconds(20));
    assertThat(pace.pause().orElseThrow().left()).isEqualTo(Duration.ofSeconds(10));
    goOn(Duration.ofSeconds(10));
    assertThat(pace.pause()).isEmpty();
  }

  @Test
  void aChannelWaitsASecondAndNotUntilTheClockIsWhereItWas() {
    assertThat(pace.untilNext("C1")).isEmpty();

    goOn(Duration.ofHours(-1));

    assertThat(pace.untilNext("C1")).contains(Duration.ofSeconds(1));
    goOn(Duration.ofSeconds(1));
    assertThat(pace.untilNext("C1")).isEmpty();
  }

  private void goOn(Duration by) {
    clock.updateAndGet(now -> now.plus(by));
  }
}
