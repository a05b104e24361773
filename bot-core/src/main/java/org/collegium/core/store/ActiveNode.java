package org.collegium.core.store;

import java.util.Optional;
import org.collegium.core.store.Engine.Kind;
import org.jdbi.v3.core.Handle;

/**
 * Which of several programs on one database does the work: one at a time, while the others stand by. It stays with a
 * program until that ends, is cut off from the database, or closes this. Safe to share between threads.
 */
public final class ActiveNode implements AutoCloseable {

  private final Engine engine;
  private final TrayPool<Handle> seat;

  ActiveNode(Engine engine) {
    this.engine = engine;
    this.seat = new TrayPool<>(1, () -> new Tray<>(engine, Kind.WRITES, handle -> handle));
  }

  /** Whether others could have the work at all. */
  public boolean isContested() {
    return engine.turn().isPresent();
  }

  /**
   * Takes the work if nobody else has it; also says whether it is still ours.
   *
   * @throws StorageFault if the database is not to be reached; others may have the work by then
   */
  public boolean isOurs() {
    return engine.turn().map(sql -> Conflict.overcome(() -> seat.use(Optional.empty(), tray -> tray.tells(sql))))
        .orElse(true);
  }

  /** Gives it back. */
  @Override
  public void close() {
    seat.close();
  }
}
