package org.collegium.core.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.collegium.core.calendar.CalendarEvent.When;

/** An event with its repetitions, if it has any, and with what stands in for single occurrences. */
record Series(WrittenEvent pattern, List<WrittenEvent> exceptions) {

  static final int MOST_OCCURRENCES = Occurrences.MOST;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** An exception whose series is not in the file: such a file says only what became of one occurrence. */
  static CalendarEvent lone(WrittenEvent exception) {
    return exception.at(exception.event().when(), exception.exceptionTo()
        .map(replaced -> replaced.wall().format(replaced.wholeDay() ? DAY : WALL_TIME)));
  }

  /** Every occurrence as an event of its own. */
  List<CalendarEvent> events() {
    var starts = Occurrences.of(pattern);
    var events = new ArrayList<CalendarEvent>();
    for (WrittenEvent exception : exceptions) {
      var replaced = exception.exceptionTo().map(moment -> start(moment, starts));
      replaced.ifPresent(starts::remove);
      events.add(exception.at(exception.event().when(), replaced.map(this::inWords)));
    }
    for (LocalDateTime start : starts) {
      events.add(pattern.at(when(start), pattern.repetition().map(repeats -> inWords(start))));
    }
    return events;
  }

  /** The beginning that this moment means; some calendars name it by its day alone. */
  private LocalDateTime start(Moment moment, NavigableSet<LocalDateTime> starts) {
    var wall = moment.in(pattern.zone());
    return starts.stream()
        .filter(start -> moment.wholeDay() && start.toLocalDate().equals(wall.toLocalDate()))
        .findFirst()
        .orElse(wall);
  }

  private When when(LocalDateTime start) {
    return switch (pattern.event().when()) {
      case Timed timed -> new Timed(start, start.plus(Duration.between(timed.start(), timed.end())), timed.zone());
      case AllDay days -> new AllDay(start.toLocalDate(),
          start.toLocalDate().plusDays(ChronoUnit.DAYS.between(days.first(), days.last())));
    };
  }

  private String inWords(LocalDateTime start) {
    return switch (pattern.event().when()) {
      case Timed timed -> start.format(WALL_TIME);
      case AllDay days -> start.format(DAY);
    };
  }
}
