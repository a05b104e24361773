package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.summary.ResponseCounts.Closed;
import org.collegium.core.summary.ResponseCounts.Held;
import org.collegium.core.summary.ResponseCounts.Told;
import org.collegium.core.summary.ResponseCounts.ToldOfSession;
import org.junit.jupiter.api.Test;

/** Whatever happened, no two numbers side by side give away one or two people. */
class EnoughTest {

  @Test
  void noTwoNumbersOfARoundSubtractedFromEachOtherAreAboutOneOrTwo() {
    for (var leaders = 0; leaders <= 12; leaders++) {
      for (var reached = 0; reached <= leaders; reached++) {
        for (var answering = 0; answering <= reached; answering++) {
          var told = Enough.of(new Closed(new RoundId(1), 1, Instant.EPOCH, leaders, reached, answering, answering),
              List.of());
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

  @Test
  void noNumberOfASessionStandsOneOrTwoFromOneOfItsRounds() {
    for (var reached = 0; reached <= 12; reached++) {
      for (var answering = 0; answering <= reached; answering++) {
        for (var attending = 0; attending <= 12; attending++) {
          var closed = new Closed(new RoundId(1), 1, Instant.EPOCH, 12, reached, answering, answering);
          var held = new Held(new SessionId(1), 1, Instant.EPOCH, 12, attending);
          var round = Enough.of(closed, List.of());
          assertApart(round, Enough.of(held, List.of(round)));
          var session = Enough.of(held, List.of());
          assertApart(Enough.of(closed, List.of(session)), session);
        }
      }
    }
  }

  @Test
  void aNumberOfAnotherSessionHidesNone() {
    var round = Enough.of(new Closed(new RoundId(1), 1, Instant.EPOCH, 12, 6, 6, 6), List.of());
    assertThat(Enough.of(new Held(new SessionId(2), 2, Instant.EPOCH, 12, 7), List.of(round)).attending()).contains(7);
    assertThat(Enough.of(new Held(new SessionId(1), 1, Instant.EPOCH, 12, 7), List.of(round)).attending()).isEmpty();
  }

  private static void assertApart(Told round, ToldOfSession session) {
    assertThat(Stream.of(round.reached(), round.answering()).flatMap(Optional::stream)
        .flatMap(people -> session.attending().stream().map(there -> Math.abs(people - there))))
        .as("%s %s", round, session).doesNotContain(1, 2);
  }
}
