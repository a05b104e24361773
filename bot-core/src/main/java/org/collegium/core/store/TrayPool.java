package org.collegium.core.store;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** A few trays, opened when first needed and handed out in the order in which they were asked for. */
final class TrayPool<T> implements AutoCloseable {

  private final int size;
  private final Supplier<Tray<T>> open;
  private final Semaphore free;
  private final Deque<Tray<T>> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  TrayPool(int size, Supplier<Tray<T>> open) {
    this.size = size;
    this.open = open;
    this.free = new Semaphore(size, true);
  }

  <R> R use(Function<Tray<T>, R> work) {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("The database is closed");
      }
      var tray = Optional.ofNullable(idle.pollFirst()).orElseGet(open);
      try {
        return work.apply(tray);
      } finally {
        idle.addFirst(tray);
      }
    } finally {
      free.release();
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
