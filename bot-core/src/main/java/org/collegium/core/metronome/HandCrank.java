package org.collegium.core.metronome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.chore.Chore;

/** Drives chores without Quartz, on a clock turned by hand: for rehearsals and tests. */
public final class HandCrank {

  private static final int RESTLESS = 10_000;

  private final List<Chore> chores;
  private final HandCrankedClock clock;

  /** Runs these chores whenever {@code clock} reaches their hour. */
  public HandCrank(List<Chore> chores, HandCrankedClock clock) {
    this.chores = List.copyOf(chores);
    this.clock = clock;
  }

  /** When there is work next, in the past if some is overdue. */
  public Optional<Instant> nextDue() {
    return chores.stream().map(Chore::nextDue).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** Turns the clock to the next work that falls not after {@code limit}, and does it; false when there is none. */
  public boolean step(Instant limit) {
    var next = nextDue().filter(due -> !due.isAfter(limit));
    next.ifPresent(due -> {
      clock.turnTo(due);
      settle();
    });
    return next.isPresent();
  }

  /** Turns the clock to {@code target}, doing on the way what falls due, each at its hour. */
  public void advanceTo(Instant target) {
    while (step(target)) {
      // each step does what is due at one instant
    }
    clock.turnTo(target);
  }

  /** Does all that is due now, and what that makes due. */
  public void settle() {
    for (var round = 0; round < RESTLESS; round++) {
      var now = clock.instant();
      var due =
          chores.stream().filter(chore -> chore.nextDue().filter(next -> !next.isAfter(now)).isPresent()).toList();
      if (due.isEmpty()) {
        return;
      }
      due.forEach(chore -> chore.runDue(now));
    }
    throw new IllegalStateException("Some chore does not come to rest at " + clock.instant() + ": "
        + chores.stream().filter(chore -> chore.nextDue().filter(next -> !next.isAfter(clock.instant())).isPresent())
            .map(Chore::name).toList());
  }
}
