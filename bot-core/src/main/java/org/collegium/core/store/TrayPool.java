package org.collegium.core.store;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collegium.core.ledger.Deadline;

/** A few trays, opened when first needed; a single one is handed out in the order in which it was asked for. */
final class TrayPool<T> implements AutoCloseable {

  private final int size;
  private final Supplier<Tray<T>> open;
  private final Semaphore free;
  private final Deque<Tray<T>> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  TrayPool(int size, Supplier<Tray<T>> open) {
    this.size = size;
    this.open = open;
    // In order where one works at a time. Where several do, order makes each wait for a thread to be woken.
    this.free = new Semaphore(size, size == 1);
  }

  /**
   * Waits for a tray and works with it.
   *
   * @param patience how long to wait for it; empty: as long as it takes
   * @throws Deadline.Missed if none came free in that time
   */
  <R> R use(Optional<Duration> patience, Function<Tray<T>, R> work) {
    acquire(patience);
    try {
      if (closed) {
        throw new IllegalStateException("The database is closed");
      }
      var tray = Optional.ofNullable(idle.pollFirst()).orElseGet(open);
      try {
        return work.apply(tray);
      } finally {
        giveBack(tray);
      }
    } finally {
      free.release();
    }
  }

  private void giveBack(Tray<T> tray) {
    if (tray.isCut()) {
      tray.abandon();
    } else {
      idle.addFirst(tray);
    }
  }

  private void acquire(Optional<Duration> patience) {
    if (patience.isEmpty()) {
      free.acquireUninterruptibly();
      return;
    }
    try {
      if (!free.tryAcquire(patience.get().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Deadline.Missed();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Deadline.Missed();
    }
  }

  /** Waits for the work under way; nothing begins after it. */
  @Override
  public void close() {
    free.acquireUninterruptibly(size);
    try {
      closed = true;
      idle.forEach(Tray::close);
      idle.clear();
    } finally {
      free.release(size);
    }
  }
}
