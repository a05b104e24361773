package org.collegium.launcher.rehearsal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What a rehearsal is played from.
 *
 * @param roster people, as a CSV file
 * @param calendar their sessions, as an iCalendar file
 * @param closures days without school; empty when no file tells of them
 * @param catalogue in place of the built-in one
 * @param cohort what the cohort is called; empty: as the calendar is
 * @param zone where it is; empty: where the calendar is
 * @param seed of all that is left to chance
 */
public record Script(NamedFile roster, NamedFile calendar, Optional<NamedFile> closures, Optional<Path> catalogue,
    Optional<Prose> cohort, Optional<ZoneId> zone, Answers answers, long seed) {

  /** A file as it was read. */
  public record NamedFile(String name, byte[] content) {

    @Override
    public String toString() {
      return name + " (" + content.length + " bytes)";
    }
  }
}
