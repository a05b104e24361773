package org.collegium.core;

import java.time.Instant;
import java.util.Optional;

/** When that came in which is being answered on this thread: a platform's patience counts from there. */
public final class Arrival {

  private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

  private Arrival() {}

  /** Does the work for what came at that instant. */
  public static <R, X extends Exception> R at(Instant instant, ScopedValue.CallableOp<R, X> work) throws X {
    return ScopedValue.where(AT, instant).call(work);
  }

  /** When it came; empty where nothing came in. */
  public static Optional<Instant> current() {
    return AT.isBound() ? Optional.of(AT.get()) : Optional.empty();
  }
}
