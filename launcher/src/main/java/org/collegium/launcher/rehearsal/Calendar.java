package org.collegium.launcher.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.collegium.core.calendar.CalendarFile;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/** What a rehearsal has to know of its calendar before there is a cohort. */
sealed interface Calendar {

  /** How long before its first session a rehearsal begins. */
  Duration LEAD = Duration.ofDays(30);

  static Calendar of(Script script) {
    return switch (CalendarFile.read(script.calendar().name(), script.calendar().content())) {
      case CalendarFile.Unreadable unreadable -> new Illegible(unreadable.problems());
      case CalendarFile.Readable readable -> {
        var first = readable.events().stream().map(event -> event.when().begins()).min(LocalDateTime::compareTo);
        var earliest = first.map(begins -> begins.toInstant(ZoneOffset.UTC).minus(LEAD).minus(Duration.ofDays(1)));
        yield new Legible(earliest.orElse(Instant.EPOCH), readable.zone(), readable.name().map(Prose::new));
      }
    };
  }

  /**
   * It can be read.
   *
   * @param earliest so long before its first event that every session lies ahead
   * @param name as the calendar calls itself
   */
  record Legible(Instant earliest, Optional<ZoneId> zone, Optional<Prose> name) implements Calendar {}

  /** It cannot. */
  record Illegible(List<Problem> problems) implements Calendar {}
}
