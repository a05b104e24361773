package org.collegium.discord.connection;

import java.time.Instant;
import java.util.Optional;

/** When that came in which is being answered on this thread: Discord's patience counts from there. */
public final class Arrival {

  private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

  private Arrival() {}

  static void at(Instant instant, Runnable work) {
    ScopedValue.where(AT, instant).run(work);
  }

  /** When it came; empty where nothing came in. */
  public static Optional<Instant> current() {
    return AT.isBound() ? Optional.of(AT.get()) : Optional.empty();
  }
}
