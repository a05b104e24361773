package org.collegium.core.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Until when what somebody waits for must be kept. Whatever a ledger has not kept by then is not kept at all, so that
 * nobody is told "not kept" of something that was.
 */
public final class Deadline {

  private static final ScopedValue<Instant> BY = ScopedValue.newInstance();

  private Deadline() {}

  /**
   * Does the work; every transaction in it ends by then or not at all.
   *
   * @throws Missed if one did not; then nothing of it was kept
   */
  public static <R> R within(Instant by, Supplier<R> work) {
    return ScopedValue.where(BY, by).call(work::get);
  }

  /** By when the work under way on this thread must be kept; empty where nobody waits for it. */
  public static Optional<Instant> current() {
    return BY.isBound() ? Optional.of(BY.get()) : Optional.empty();
  }

  /** It was not kept in time, and so not at all. */
  public static final class Missed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Missed() {
      super("Not kept by its deadline, and so not at all", null, false, false);
    }
  }
}
