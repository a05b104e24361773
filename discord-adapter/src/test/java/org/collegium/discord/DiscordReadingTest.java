package org.collegium.discord;

import java.nio.file.Path;
import org.collegium.core.reading.Doorway;
import org.collegium.core.reading.ReadingMatrix;

/** Who may read, by all that comes in from Discord. */
class DiscordReadingTest extends ReadingMatrix {

  @Override
  protected Doorway open(Path folder) {
    return new DiscordDoor(folder);
  }
}
