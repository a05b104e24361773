package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.store.Engine.Kind;
import org.jdbi.v3.core.Handle;

/**
 * Which of several programs on one database does what one at a time may do. A duty stays with a program until that
 * gives it back, ends, or is cut off from the database. Where a database is one program's, all duties are its own. Safe
 * to share between threads.
 */
public final class SharedDuties implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Node ALONE = new Node("", "this machine", true, true);

  private final Engine engine;
  private final TrayPool<DutyLocks> seat;

  SharedDuties(Engine engine) {
    this(engine, UUID.randomUUID().toString());
  }

  /** @param name no other node's, whatever becomes of this one's connection */
  SharedDuties(Engine engine, String name) {
    this.engine = engine;
    this.seat = new TrayPool<>(1, () -> new Tray<>(engine, Kind.WRITES, handle -> {
      hurry(handle);
      return new DutyLocks(handle, name);
    }));
  }

  /** Whoever is cut off is to know it before the server lets others have what was theirs. */
  private static void hurry(Handle handle) {
    try {
      handle.getConnection().setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
    } catch (SQLException e) {
      throw new StorageFault("The database does not let its answers be waited for only so long.", e);
    }
  }

  /** Whether others could have any duty at all. */
  public boolean isShared() {
    return engine.isShared();
  }

  /**
   * Has others count with this node, and says who does what; after a cut connection it has none of its duties any more.
   *
   * @throws StorageFault if the database is not to be reached, so that others may have its duties by then, or is being
   *     moved into
   */
  public Roll join(Collection<String> duties) {
    return isShared() ? look(locks -> {
      locks.join();
      return locks.roll(Set.copyOf(duties));
    }) : ofOne(duties);
  }

  /**
   * Looks whether this node would be let in, without any other counting with it.
   *
   * @throws StorageFault if the database is being moved into
   */
  public void refuseIfKeptOut() {
    if (isShared()) {
      look(locks -> {
        locks.join();
        return locks.leave();
      });
    }
  }

  /** Who does what, for whoever takes no part. */
  public Roll roll(Collection<String> duties) {
    return isShared() ? look(locks -> locks.roll(Set.copyOf(duties))) : ofOne(duties);
  }

  private static Roll ofOne(Collection<String> duties) {
    return new Roll(List.of(ALONE),
        duties.stream().distinct().collect(Collectors.toMap(Function.identity(), _ -> ALONE)));
  }

  /** Takes a duty that this node does not have; false if another has it. */
  public boolean take(String duty) {
    return !isShared() || look(locks -> locks.take(duty));
  }

  /** Leaves a duty that this node has to whoever takes it. */
  public void giveBack(String duty) {
    if (isShared()) {
      look(locks -> locks.giveBack(duty));
    }
  }

  private <R> R look(Function<DutyLocks, R> work) {
    return Conflict.overcome(() -> seat.use(Optional.empty(), tray -> tray.look(work)));
  }

  /** Leaves all there are. */
  @Override
  public void close() {
    seat.close();
  }

  /**
   * Who does what at one moment.
   *
   * @param nodes all that take part, also those that have no duty
   * @param holders by duty; without those that nobody has
   */
  public record Roll(List<Node> nodes, Map<String, Node> holders) {
    public Roll {
      nodes = List.copyOf(nodes);
      holders = Map.copyOf(holders);
    }

    /** Whether this node has it. */
    public boolean isOurs(String duty) {
      return Optional.ofNullable(holders.get(duty)).map(Node::isThis).orElse(false);
    }

    /** Whether a connection of this node's has it that was cut, which the server has not noticed yet. */
    public boolean isOfOurPast(String duty) {
      return Optional.ofNullable(holders.get(duty)).filter(holder -> !holder.isThis())
          .map(holder -> nodes.stream().anyMatch(node -> node.isThis() && node.name().equals(holder.name())))
          .orElse(false);
    }

    /** How many duties that node has. */
    public int count(Node node) {
      return (int) holders.values().stream().filter(node::equals).count();
    }
  }

  /**
   * A program that takes part.
   *
   * @param name no other's
   * @param whereabouts its machine and process, for an operator
   * @param isNear whether it is on the machine that this is looked at from
   */
  public record Node(String name, String whereabouts, boolean isThis, boolean isNear) {}
}
