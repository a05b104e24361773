package org.collegium.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A library that says the same at every attempt fills no log; we are heard each time. */
class SameAgainTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String LIBRARY = "net.dv8tion.jda.internal.requests.WebSocketClient";

  private final SameAgain filter = new SameAgain();
  private final LoggerContext context = new LoggerContext();

  @Test
  void fiveMinutesOfRefusedConnectionsAreALineForEachKindOfComplaint() {
    var said = IntStream.range(0, 300).mapToObj(Duration::ofSeconds)
        .flatMap(after -> Stream.of(isSaid(LIBRARY, "Cannot connect, next attempt in {} s", after),
            isSaid(LIBRARY, "There was an error", after)))
        .filter(isSaid -> isSaid).count();

    assertThat(said).isEqualTo(2);
  }

  @Test
  void afterAWhileItIsSaidOnceMore() {
    assertThat(isSaid(LIBRARY, "There was an error", Duration.ZERO)).isTrue();
    assertThat(isSaid(LIBRARY, "There was an error", Duration.ofMinutes(9))).isFalse();
    assertThat(isSaid(LIBRARY, "There was an error", Duration.ofMinutes(10))).isTrue();
    assertThat(isSaid(LIBRARY, "There was an error", Duration.ofMinutes(11))).isFalse();
  }

  @Test
  void anotherPlaceThatSaysTheSameIsHeard() {
    assertThat(isSaid(LIBRARY, "There was an error", Duration.ZERO)).isTrue();
    assertThat(isSaid("org.quartz.core.QuartzScheduler", "There was an error", Duration.ZERO)).isTrue();
  }

  @Test
  void whatIsOursIsSaidEachTime() {
    assertThat(isSaid("org.collegium.core.outbox.DeliverDueLetters", "It failed", Duration.ZERO)).isTrue();
    assertThat(isSaid("org.collegium.core.outbox.DeliverDueLetters", "It failed", Duration.ZERO)).isTrue();
  }

  @Test
  void whatIsNeverSaidTwiceDoesNotFillTheMemory() {
    assertThat(isSaid(LIBRARY, "first", Duration.ZERO)).isTrue();
    IntStream.range(0, 1_000).forEach(n -> isSaid(LIBRARY, "of " + n, Duration.ZERO));

    assertThat(isSaid(LIBRARY, "first", Duration.ZERO)).isTrue();
    assertThat(isSaid(LIBRARY, "of 999", Duration.ZERO)).isFalse();
  }

  private boolean isSaid(String logger, String message, Duration after) {
    var event = new LoggingEvent(SameAgainTest.class.getName(), context.getLogger(logger), Level.ERROR, message, null,
        null);
    event.setInstant(NOON.plus(after));
    return filter.decide(event) != FilterReply.DENY;
  }
}
