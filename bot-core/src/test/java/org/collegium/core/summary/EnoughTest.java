package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.RoundId;
import org.collegium.core.summary.ResponseCounts.Closed;
import org.junit.jupiter.api.Test;

/** Whatever happened, no two numbers side by side give away one or two people. */
class EnoughTest {

  @Test
  void noTwoNumbersOfARoundSubtractedFromEachOtherAreAboutOneOrTwo() {
    for (var leaders = 0; leaders <= 12; leaders++) {
      for (var reached = 0; reached <= leaders; reached++) {
        for (var answering = 0; answering <= reached; answering++) {
          var told = Enough.of(new Closed(new RoundId(1), 1, Instant.EPOCH, leaders, reached, answering, answering));
          var numbers = Stream.of(Optional.of(told.leaders()), told.reached(), told.answering())
              .flatMap(Optional::stream).toList();
          assertThat(numbers.stream().flatMap(one -> numbers.stream().map(other -> Math.abs(one - other))))
              .as("%d %d %d", leaders, reached, answering).doesNotContain(1, 2);
          assertThat(told.reached().filter(people -> people < 3)).isEmpty();
          assertThat(told.answering().filter(people -> people < 3)).isEmpty();
        }
      }
    }
  }
}
