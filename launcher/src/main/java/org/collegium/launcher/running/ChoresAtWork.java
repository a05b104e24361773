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

/** The chores as they are at the moment: those of the rooms, and workers for each courier, as far as they are ours. */
final class ChoresAtWork {

  private final OwnDuties duties;
  private final List<WatchedChore> rooms;
  private final Function<Courier, List<Chore>> workers;
  private final Supplier<List<Courier>> couriers;
  private Map<Courier, List<WatchedChore>> byCourier = Map.of();

  /** @param couriers asked each time; one that is there again keeps its workers */
  ChoresAtWork(House house, OwnDuties duties, Supplier<List<Courier>> couriers) {
    this.duties = duties;
    this.rooms = watched(Chores.ofRooms(house), RunningBot.CHORES);
    this.workers = Chores.workers(house);
    this.couriers = couriers;
  }

  private List<WatchedChore> watched(List<Chore> chores, String duty) {
    return chores.stream().map(chore -> new WatchedChore(chore, duties.of(duty))).toList();
  }

  private List<WatchedChore> workers(Courier courier) {
    var platform = courier.platform();
    return watched(workers.apply(new DutifulCourier(courier, duties.of(platform))), platform);
  }

  synchronized List<WatchedChore> now() {
    var current = new LinkedHashMap<Courier, List<WatchedChore>>();
    for (var courier : couriers.get()) {
      if (duties.isOurs(courier.platform())) {
        current.put(courier, Optional.ofNullable(byCourier.get(courier))
            .orElseGet(() -> workers(courier)));
      }
    }
    byCourier = current;
    return Stream.concat(duties.isOurs(RunningBot.CHORES) ? rooms.stream() : Stream.empty(),
        current.values().stream().flatMap(List::stream)).toList();
  }
}
