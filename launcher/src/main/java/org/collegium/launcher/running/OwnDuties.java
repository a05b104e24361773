package org.collegium.launcher.running;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.store.SharedDuties;
import org.collegium.core.store.SharedDuties.Roll;
import org.collegium.core.store.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node does of all that one node at a time may do: it takes what nobody does, gives some of it to nodes that
 * have less, takes again what a cut connection cost it, and has the node end where another was quicker.
 */
final class OwnDuties implements AutoCloseable {

  /** How soon a node that is gone is followed by others. */
  private static final Duration LOOK = Duration.ofSeconds(2);
  /** Shorter than the server takes to let go of what a node held that was cut off from it. */
  private static final Duration SURE = Duration.ofSeconds(15);
  private static final Logger LOG = LoggerFactory.getLogger(OwnDuties.class);

  private final SharedDuties shared;
  private final LongSupplier nanos;
  private final Work work;
  private final Consumer<String> end;
  private final FairShare share = new FairShare();
  private final Map<String, Duty> duties = new ConcurrentHashMap<>();
  private final Set<String> begun = new LinkedHashSet<>();
  private final Set<String> leaving = new HashSet<>();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("duties").factory());
  private volatile Optional<Roll> roll = Optional.empty();
  private volatile long lookedAt;
  private boolean isClosed;

  /** @param end takes the sentence with which this node has to end */
  OwnDuties(SharedDuties shared, Work work, Consumer<String> end) {
    this(shared, work, end, System::nanoTime);
  }

  /** @param nanos tells how much time has passed, whatever is done to the clock */
  OwnDuties(SharedDuties shared, Work work, Consumer<String> end, LongSupplier nanos) {
    this.shared = shared;
    this.nanos = nanos;
    this.work = work;
    this.end = end;
  }

  /** Takes what there is for it now, and goes on looking. */
  void start() {
    look();
    var _ = clockwork.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** That duty, whoever has it. */
  Duty of(String name) {
    return duties.computeIfAbsent(name, _ -> new Duty());
  }

  /** Whether it is this node's to do, as far as can be told: who is cut off may have lost it without having heard. */
  boolean isOurs(String name) {
    return of(name).isOpen() && (!shared.isShared() || nanos.getAsLong() - lookedAt < SURE.toNanos());
  }

  /** Whether each of them is this node's to do, by its name. */
  Map<String, Boolean> held() {
    return work.names().stream().distinct().collect(Collectors.toMap(Function.identity(), this::isOurs));
  }

  /** Who does what, a line each; none where nobody else could. */
  List<String> lines() {
    return shared.isShared() ? work.names().stream().distinct().map(name -> "duty " + name + ": " + whose(name))
        .toList() : List.of();
  }

  private String whose(String name) {
    if (isOurs(name)) {
      return "this node";
    }
    return roll.map(known -> known.holders().get(name)).filter(node -> !node.isThis()).map(_ -> "another node")
        .orElse("no node yet");
  }

  /** A look that fails must not be the last one. What is in doubt is not done. */
  synchronized void look() {
    if (isClosed) {
      return;
    }
    try {
      if (shared.isShared()) {
        work.follow();
      }
      leave();
      look(new LinkedHashSet<>(work.names()));
    } catch (StorageFault fault) {
      duties.values().forEach(Duty::shut);
      LOG.warn("{}", fault.sentence());
    } catch (RuntimeException fault) {
      duties.values().forEach(Duty::shut);
      LOG.error("It cannot be told what this node is to do; it is tried again", fault);
    }
  }

  private void look(Set<String> names) {
    names.addAll(begun);
    names.addAll(leaving);
    var asked = nanos.getAsLong();
    var now = shared.join(names);
    roll = Optional.of(now);
    lookedAt = asked;
    if (!isAllHeld(now)) {
      return;
    }
    if (shared.isShared()) {
      share.toTake(now, names).stream().filter(shared::take).forEach(this::begin);
    }
    names.stream().filter(name -> now.isOurs(name) && !begun.contains(name) && !leaving.contains(name))
        .forEach(this::begin);
    if (leaving.isEmpty()) {
      share.toLeave(now, begun.stream().filter(work::isMovable).toList()).ifPresent(this::beginToLeave);
    }
  }

  /**
   * After a cut connection nothing is held: it is taken again, unless another was quicker, also what is still under way
   * here while it is being left. False where that look says no more how it stands.
   */
  private boolean isAllHeld(Roll now) {
    var isAsSeen = true;
    for (var name : Stream.concat(begun.stream(), leaving.stream()).toList()) {
      var isOurs = now.isOurs(name);
      if (isOurs || shared.take(name)) {
        isAsSeen &= isOurs;
        open(name);
      } else if (now.isOfOurPast(name)) {
        of(name).shut();
      } else {
        lose(name);
        return false;
      }
    }
    return isAsSeen;
  }

  private void open(String name) {
    if (begun.contains(name)) {
      of(name).open();
    }
  }

  private void lose(String name) {
    duties.values().forEach(Duty::lose);
    isClosed = true;
    end.accept("Another node has taken over '" + name + "', since this one was cut off from the database for a while."
        + " Start it again, and it takes part again.");
  }

  private void begin(String name) {
    work.begin(name);
    begun.add(name);
    of(name).open();
    if (shared.isShared()) {
      LOG.info("This node does '{}' from now on", name);
    }
  }

  private void beginToLeave(String name) {
    LOG.info("This node leaves '{}' to another that has less to do", name);
    of(name).shut();
    work.rest(name);
    begun.remove(name);
    leaving.add(name);
    leave();
  }

  /** Nobody takes it before all that is under way here has come to its end. */
  private void leave() {
    leaving.removeIf(name -> {
      var isIdle = of(name).isIdle();
      if (isIdle) {
        shared.giveBack(name);
      }
      return isIdle;
    });
  }

  /** Takes nothing more; what it has stays its own until the database is left. */
  @Override
  public void close() {
    clockwork.shutdownNow();
    stop();
  }

  private synchronized void stop() {
    isClosed = true;
  }

  /** What there is to be done. */
  interface Work {

    /** What of it one node at a time does, as it is now. */
    Collection<String> names();

    /** Looks whether others have changed what there is. */
    void follow();

    /** Whether it can go to another node without anybody noticing. */
    boolean isMovable(String name);

    /** This node does it from now on; whoever did before is gone, or has let all of it come to its end. */
    void begin(String name);

    /** This node does it no more. */
    void rest(String name);
  }
}
