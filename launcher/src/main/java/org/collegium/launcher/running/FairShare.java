package org.collegium.launcher.running;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.store.SharedDuties.Node;
import org.collegium.core.store.SharedDuties.Roll;

/** How much of all duties is one node's, so that none has two more than another for long. */
final class FairShare {

  private final Set<String> freeBefore = new HashSet<>();
  private final Set<String> left = new HashSet<>();
  /** Nobody else wanted them, so that they are not offered again to the same nodes. */
  private final Set<String> cameBack = new HashSet<>();
  private Set<Node> nodes = Set.of();

  /**
   * What to ask for: as much as is fair of what is free, and whatever was free the last time too, since nobody else
   * seems to want it.
   */
  List<String> toTake(Roll roll, Set<String> names) {
    var now = Set.copyOf(roll.nodes());
    if (!now.equals(nodes)) {
      nodes = now;
      cameBack.clear();
    }
    left.removeIf(name -> roll.holders().containsKey(name) && !roll.isOurs(name));
    var free = new LinkedHashSet<>(names);
    free.removeAll(roll.holders().keySet());
    var most = Math.ceilDiv(names.size(), Math.max(1, now.size()));
    var room = Math.max(0, most - count(roll));
    var wanted = new LinkedHashSet<String>();
    free.stream().filter(name -> !left.contains(name)).limit(room).forEach(wanted::add);
    free.stream().filter(freeBefore::contains).forEach(wanted::add);
    freeBefore.clear();
    freeBefore.addAll(free);
    wanted.stream().filter(left::remove).forEach(cameBack::add);
    return List.copyOf(wanted);
  }

  private static int count(Roll roll) {
    return roll.nodes().stream().filter(Node::isThis).mapToInt(roll::count).sum();
  }

  /** What to leave to a node that has at least two duties less, if any. */
  Optional<String> toLeave(Roll roll, List<String> movable) {
    var fewest = roll.nodes().stream().filter(node -> !node.isThis()).mapToInt(roll::count).min();
    if (fewest.isEmpty() || count(roll) - fewest.getAsInt() < 2) {
      return Optional.empty();
    }
    var offered = movable.reversed().stream().filter(name -> !cameBack.contains(name)).findFirst();
    offered.ifPresent(left::add);
    return offered;
  }
}
