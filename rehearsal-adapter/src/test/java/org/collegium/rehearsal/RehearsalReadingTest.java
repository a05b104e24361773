package org.collegium.rehearsal;

import java.nio.file.Path;
import org.collegium.core.TestHouse;
import org.collegium.core.reading.BusyCohort;
import org.collegium.core.reading.Doorway;
import org.collegium.core.reading.ReadingMatrix;

/** Who may read, by the addresses of the rehearsal's page. */
class RehearsalReadingTest extends ReadingMatrix {

  @Override
  protected Doorway open(Path folder) {
    var house = TestHouse.at(folder, BusyCohort.BEGINS);
    BusyCohort.gathers(house);
    return new RehearsalDoor(house);
  }
}
