package org.collegium.launcher.years;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What people mean to do, by the hour. */
final class Agenda {

  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingLong(Act::number));
  private long number;

  /** Somebody does that then. */
  void at(Instant at, Runnable deed) {
    acts.add(new Act(at, ++number, deed));
  }

  Optional<Instant> next() {
    return Optional.ofNullable(acts.peek()).map(Act::at);
  }

  /** Has done what comes next. */
  void act() {
    acts.remove().deed().run();
  }

  private record Act(Instant at, long number, Runnable deed) {}
}
