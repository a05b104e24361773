package org.collegium.launcher.running;

import java.time.Duration;
import java.util.Map;
import org.collegium.core.store.ActiveNode;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.door.HttpSettings;
import org.collegium.launcher.http.HealthPage;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.launcher.http.ReadyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that one node at a time works on a database; the others stand by, and one of them takes over. */
final class StandBy {

  /** How soon a node that is gone is followed by another. */
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(StandBy.class);

  private final ActiveNode node;
  private final End end;

  StandBy(ActiveNode node, End end) {
    this.node = node;
    this.end = end;
  }

  /** Waits until no other node works, with only its pages of health to be read; false if the end comes first. */
  boolean untilItsTurn(HttpSettings settings) throws InterruptedException {
    if (node.isOurs()) {
      return true;
    }
    LOG.info("Another node is at work on this database; this one stands by and takes over when that ends");
    var ready = new ReadyPage(Map.of("this node's turn", () -> false), Map::of);
    return switch (HttpDoor.open(settings, Map.of("/healthz", new HealthPage(), "/readyz", ready))) {
      case HttpDoor.Closed(String sentence) -> {
        LOG.warn("{}", sentence);
        yield waits();
      }
      case HttpDoor.Open(HttpDoor door) -> {
        try (door) {
          yield waits();
        }
      }
    };
  }

  private boolean waits() throws InterruptedException {
    while (!end.comesWithin(LOOK)) {
      try {
        if (node.isOurs()) {
          LOG.info("The other node is gone; this one takes over");
          return true;
        }
      } catch (StorageFault fault) {
        LOG.warn("{}", fault.sentence());
      }
    }
    return false;
  }

  /** Ends this node as soon as another has taken over, which happens after this one was cut off from the database. */
  Thread watch() {
    return Thread.ofVirtual().start(() -> {
      try {
        while (node.isContested() && !end.comesWithin(LOOK)) {
          look();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void look() {
    try {
      if (!node.isOurs()) {
        end.because("Another node has taken over, since this one was cut off from the database for a while. "
            + "Start it again, and it stands by.");
      }
    } catch (StorageFault fault) {
      LOG.warn("{}", fault.sentence());
    }
  }
}
