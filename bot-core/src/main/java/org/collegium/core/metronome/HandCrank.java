package org.collegium.core.metronome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.collegium.core.chore.Chore;

/** Drives chores without Quartz, on a clock turned by hand: for rehearsals and tests. Used by one thread at a time. */
public final class HandCrank {

  private static final int RESTLESS = 10_000;

  private final List<Chore> chores;
  private final HandCrankedClock clock;
  private final LongSupplier version;
  private List<Hour> hours = List.of();
  private Optional<Long> askedAt = Optional.empty();

  /**
   * Runs these chores whenever {@code clock} reaches their hour.
   *
   * @param version changes whenever anybody has written to the database; until then nobody is asked again
   */
  public HandCrank(List<Chore> chores, HandCrankedClock clock, LongSupplier version) {
    this.chores = List.copyOf(chores);
    this.clock = clock;
    this.version = version;
  }

  /** When there is work next, in the past if some is overdue. */
  public Optional<Instant> nextDue() {
    return hours().stream().map(Hour::due).flatMap(Optional::stream).min(Instant::compareTo);
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
      var due = dueNow();
      if (due.isEmpty()) {
        return;
      }
      due.forEach(chore -> chore.runDue(clock.instant()));
      askedAt = Optional.empty();
    }
    throw new IllegalStateException("Some chore does not come to rest at " + clock.instant() + ": "
        + dueNow().stream().map(Chore::name).toList());
  }

  /** Whoever was due when last asked is run unasked: it does no more than is due by then. */
  private List<Chore> dueNow() {
    var known = askedAt.isPresent() ? dueAmong(hours) : List.<Chore>of();
    return known.isEmpty() ? dueAmong(hours()) : known;
  }

  private List<Chore> dueAmong(List<Hour> asked) {
    return asked.stream().filter(hour -> hour.due().filter(due -> !due.isAfter(clock.instant())).isPresent())
        .map(Hour::chore).toList();
  }

  private List<Hour> hours() {
    var current = version.getAsLong();
    if (!askedAt.equals(Optional.of(current))) {
      hours = chores.stream().map(chore -> new Hour(chore, chore.nextDue())).toList();
      askedAt = Optional.of(current);
    }
    return hours;
  }

  private record Hour(Chore chore, Optional<Instant> due) {}
}
