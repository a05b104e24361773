package org.collegium.slack;

import java.nio.file.Path;
import org.collegium.core.reading.Doorway;
import org.collegium.core.reading.ReadingMatrix;

/** Who may read, by all that comes in from Slack. */
class SlackReadingTest extends ReadingMatrix {

  @Override
  protected Doorway open(Path folder) {
    return new SlackDoor(folder);
  }
}
