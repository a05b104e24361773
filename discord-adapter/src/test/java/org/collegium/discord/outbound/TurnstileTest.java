package org.collegium.discord.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** However many want to go at once, they go one after the other. */
class TurnstileTest {

  private static final int A_SECOND = 45;
  private static final int CALLS = 60;

  @Test
  void nobodyEverGoesBeforeTheirTurn() {
    var turnstile = new Turnstile(A_SECOND);
    var begun = System.nanoTime();
    var passed = new ConcurrentLinkedQueue<Long>();
    try (var many = Executors.newFixedThreadPool(8)) {
      for (var n = 0; n < CALLS; n++) {
        many.execute(() -> {
          turnstile.pass();
          passed.add(System.nanoTime() - begun);
        });
      }
    }

    var each = Duration.ofSeconds(1).dividedBy(A_SECOND).toNanos();
    var inOrder = passed.stream().sorted().toList();
    assertThat(inOrder).hasSize(CALLS);
    for (var n = 0; n < CALLS; n++) {
      // A thread may be late, never early; a millisecond for what sleeping rounds.
      assertThat(inOrder.get(n)).isGreaterThan(n * each - 1_000_000);
    }
  }
}
