package org.collegium.launcher.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.collegium.core.Chores;
import org.collegium.core.House;
import org.collegium.core.chore.Chore;
import org.collegium.core.outbox.Courier;

/** The chores as they are at the moment: those of the rooms, and workers for each courier there is. */
final class ChoresAtWork {

  private final List<WatchedChore> rooms;
  private final Function<Courier, List<Chore>> workers;
  private final Supplier<List<Courier>> couriers;
  private Map<Courier, List<WatchedChore>> byCourier = Map.of();

  /** @param couriers asked each time; one that is there again keeps its workers */
  ChoresAtWork(House house, Supplier<List<Courier>> couriers) {
    this.rooms = Chores.ofRooms(house).stream().map(WatchedChore::new).toList();
    this.workers = Chores.workers(house);
    this.couriers = couriers;
  }

  synchronized List<WatchedChore> now() {
    var current = new LinkedHashMap<Courier, List<WatchedChore>>();
    for (var courier : couriers.get()) {
      current.put(courier, Optional.ofNullable(byCourier.get(courier))
          .orElseGet(() -> workers.apply(courier).stream().map(WatchedChore::new).toList()));
    }
    byCourier = current;
    return Stream.concat(rooms.stream(), current.values().stream().flatMap(List::stream)).toList();
  }
}
