package org.collegium.core.calendar;

import biweekly.component.VEvent;
import biweekly.property.ValuedProperty;
import biweekly.util.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.collegium.core.calendar.CalendarEvent.When;

/** From when to when one event of a calendar goes, by its end, its length, or neither. */
final class EventTimes {

  private static final String WHOLE_DAY_IN_OUTLOOK = "X-MICROSOFT-CDO-ALLDAYEVENT";

  private final VEvent event;
  private final MomentReader moments;

  EventTimes(VEvent event, MomentReader moments) {
    this.event = event;
    this.moments = moments;
  }

  /** The time from this beginning on; empty when the event's end comes first, which is told to {@code complain}. */
  Optional<When> when(Moment start, BiConsumer<LocalDateTime, LocalDateTime> complain) {
    var end = end(start);
    if (end.filter(start.wall()::isAfter).isPresent()) {
      complain.accept(start.wall(), end.get());
      return Optional.empty();
    }
    return end.map(wall -> isWholeDays(start, wall)
        ? new AllDay(start.wall().toLocalDate(), last(start.wall(), wall))
        : new Timed(start.wall(), wall, start.zone()));
  }

  /** The wall time of the end where the event begins; empty when the end's zone is unknown. */
  private Optional<LocalDateTime> end(Moment start) {
    if (event.getDateEnd() != null) {
      return moments.read(event.getDateEnd()).map(end -> end.in(start.zone()));
    }
    return Optional.of(Optional.ofNullable(ValuedProperty.getValue(event.getDuration()))
        .map(length -> after(start, length))
        .orElse(start.wall()));
  }

  /** Days and weeks go by the calendar, hours by the clock that runs on while clocks are changed. */
  private static LocalDateTime after(Moment start, Duration length) {
    int sign = length.isPrior() ? -1 : 1;
    var day = start.wall().plusWeeks(sign * number(length.getWeeks())).plusDays(sign * number(length.getDays()));
    var zone = start.zone().orElse(ZoneOffset.UTC);
    return day.atZone(zone)
        .plusHours(sign * number(length.getHours()))
        .plusMinutes(sign * number(length.getMinutes()))
        .plusSeconds(sign * number(length.getSeconds()))
        .toLocalDateTime();
  }

  private boolean isWholeDays(Moment start, LocalDateTime end) {
    boolean saidByOutlook = EventReader.raw(event, WHOLE_DAY_IN_OUTLOOK).filter("TRUE"::equalsIgnoreCase).isPresent();
    return start.wholeDay() || (saidByOutlook && isMidnight(start.wall()) && isMidnight(end));
  }

  /** A calendar names the day after the last; some name the first again when there is only one. */
  private static LocalDate last(LocalDateTime start, LocalDateTime end) {
    return isMidnight(end) && end.isAfter(start) ? end.toLocalDate().minusDays(1) : end.toLocalDate();
  }

  private static boolean isMidnight(LocalDateTime wall) {
    return wall.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static long number(Integer counted) {
    return Optional.ofNullable(counted).orElse(0);
  }
}
