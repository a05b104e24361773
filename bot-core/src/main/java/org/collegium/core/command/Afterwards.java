package org.collegium.core.command;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is still to be done for an answer when all that it changed is kept: work that takes long, for which nobody who
 * writes should have to wait.
 */
public final class Afterwards {

  private static final ScopedValue<Afterwards> CURRENT = ScopedValue.newInstance();

  private Optional<Supplier<Answer>> work = Optional.empty();

  private Afterwards() {}

  /** Keeps what is to be kept by that, and then finishes its answer. */
  public static Answer of(Supplier<Answer> kept) {
    var afterwards = new Afterwards();
    var answer = ScopedValue.where(CURRENT, afterwards).call(kept::get);
    return afterwards.work.map(Supplier::get).orElse(answer);
  }

  /**
   * Leaves the rest for when all is kept, or does it now where nobody finishes anything.
   *
   * @param meanwhile what is answered if it is not kept after all
   */
  public static Answer finish(Answer meanwhile, Supplier<Answer> rest) {
    if (!CURRENT.isBound()) {
      return rest.get();
    }
    CURRENT.get().work = Optional.of(rest);
    return meanwhile;
  }
}
