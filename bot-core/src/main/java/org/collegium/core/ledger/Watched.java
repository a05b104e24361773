package org.collegium.core.ledger;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What came of some work, and whether anything was written for it on its thread: if not, what was read before it still
 * holds.
 */
public record Watched<R>(R result, boolean hasWritten) {

  private static final ScopedValue<AtomicBoolean> WRITTEN = ScopedValue.newInstance();

  /** Does the work. */
  public static <R> Watched<R> of(Supplier<R> work) {
    var written = new AtomicBoolean();
    var result = ScopedValue.where(WRITTEN, written).call(work::get);
    if (written.get()) {
      write();
    }
    return new Watched<>(result, written.get());
  }

  /** Said by a ledger before it writes. */
  public static void write() {
    if (WRITTEN.isBound()) {
      WRITTEN.get().set(true);
    }
  }
}
