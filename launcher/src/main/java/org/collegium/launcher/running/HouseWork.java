package org.collegium.launcher.running;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.collegium.core.House;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.GiveUpFormerClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one node at a time does for a house: the chores that are no platform's, and the letters of each platform. */
final class HouseWork implements OwnDuties.Work {

  private static final Logger LOG = LoggerFactory.getLogger(HouseWork.class);

  private final Platforms platforms;
  private final GiveUpFormerClaims giveUp;

  HouseWork(House house, Platforms platforms) {
    this.platforms = platforms;
    this.giveUp = new GiveUpFormerClaims(house.letters(), house.clock());
  }

  @Override
  public Collection<String> names() {
    var names = new ArrayList<>(List.of(RunningBot.CHORES));
    platforms.couriers().stream().map(Courier::platform).sorted().forEach(names::add);
    return names;
  }

  @Override
  public void follow() {
    platforms.follow();
  }

  @Override
  public boolean isMovable(String name) {
    return platforms.isMovable(name);
  }

  /** What the last one there had in its hands is nobody's now, however that one went. */
  @Override
  public void begin(String name) {
    if (!name.equals(RunningBot.CHORES)) {
      var lost = giveUp.handle(name);
      if (lost > 0) {
        LOG.info("{} letters to {} were under way when the last bot ended; whether they arrived is looked up", lost,
            name);
      }
      platforms.begin(name);
    }
  }

  @Override
  public void rest(String name) {
    platforms.rest(name);
  }
}
