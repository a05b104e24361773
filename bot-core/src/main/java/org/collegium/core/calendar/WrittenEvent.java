package org.collegium.core.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.collegium.core.calendar.CalendarEvent.When;

/**
 * An event as it stands in a file: one, a whole series, or the exception to one occurrence of a series.
 *
 * @param event what it says, in the zone in which the file says it
 * @param stamped when it was last changed; breaks the tie between versions with one sequence number
 * @param exceptionTo the occurrence that this event stands in for
 * @param repetition how it repeats
 * @param home the zone that the calendar names as its own
 */
record WrittenEvent(
    CalendarEvent event,
    Instant stamped,
    Optional<Moment> exceptionTo,
    Optional<Repetition> repetition,
    Optional<ZoneId> home) {

  /** The newer of two versions of one event; the later in the file where nothing else tells. */
  static WrittenEvent newer(WrittenEvent earlierInFile, WrittenEvent laterInFile) {
    int difference = Integer.compare(earlierInFile.event.sequence(), laterInFile.event.sequence());
    boolean earlierIsNewer =
        difference > 0 || (difference == 0 && earlierInFile.stamped.isAfter(laterInFile.stamped));
    return earlierIsNewer ? earlierInFile : laterInFile;
  }

  /** The zone in which the event is written; empty for whole days and floating times. */
  Optional<ZoneId> zone() {
    return switch (event.when()) {
      case Timed timed -> timed.zone();
      case AllDay days -> Optional.empty();
    };
  }

  /** The event at another time, as this occurrence of its series. */
  CalendarEvent at(When when, Optional<String> recurrenceId) {
    return new CalendarEvent(event.uid(), event.sequence(), recurrenceId, event.summary(), event.location(),
        event.description(), atHome(when), event.cancelled(), event.categories(),
        event.line());
  }

  /** Some calendars write single events in UTC and name, once for all, the zone in which they are meant. */
  private When atHome(When when) {
    return switch (when) {
      case AllDay days -> days;
      case Timed timed when home.isPresent() && timed.zone().filter(Utc::is).isPresent() -> new Timed(
          Moment.moved(timed.start(), Utc.ZONE, home.get()), Moment.moved(timed.end(), Utc.ZONE, home.get()), home);
      case Timed timed -> timed;
    };
  }
}
