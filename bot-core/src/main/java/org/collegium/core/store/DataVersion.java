package org.collegium.core.store;

import java.util.Optional;
import org.collegium.core.store.Engine.Kind;
import org.jdbi.v3.core.Handle;

/** Notices cheaply that something was written, by this program or another. Safe to share between threads. */
public final class DataVersion implements AutoCloseable {

  private final TrayPool<Handle> watch;

  DataVersion(Engine engine) {
    this.watch = new TrayPool<>(1, () -> new Tray<>(engine, Kind.READS, handle -> handle));
  }

  /** A number that differs from the last one if anything was written since; it says nothing else. */
  public long seen() {
    return Conflict.overcome(() -> watch.use(Optional.empty(), Tray::changes));
  }

  @Override
  public void close() {
    watch.close();
  }
}
