package org.collegium.core.ledger;

import java.util.function.Function;

/**
 * One transaction over the books a room opens: everything is kept together or not at all.
 *
 * @param <B> the books; they are closed when the work returns and must not leave it
 */
public interface Ledger<B> {

  /**
   * Reads and writes. Only one writer works at a time; nothing may leave for a platform inside.
   *
   * @throws RuntimeException whatever the work throws; then nothing was kept
   */
  <R> R write(Function<B, R> work);

  /** Reads one consistent state, beside any writer. */
  <R> R read(Function<B, R> work);
}
