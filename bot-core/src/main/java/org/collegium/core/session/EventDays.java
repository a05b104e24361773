package org.collegium.core.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarEvent;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;

/**
 * The days of one session, from the events that a calendar file has of it. Where the events name no zone, or only
 * universal time, they are meant where the cohort is.
 */
final class EventDays {

  private static final LocalTime USUAL_START = LocalTime.of(9, 0);
  private static final LocalTime USUAL_END = LocalTime.of(16, 0);
  private static final int MOST_DAYS = 14;

  private final List<CalendarEvent> events;
  private final ZoneId zone;
  private final List<Complaint> complaints = new ArrayList<>();

  /**
   * Reads these events.
   *
   * @param events at least one, none of them cancelled
   */
  EventDays(List<CalendarEvent> events, ZoneId cohortZone) {
    this.events = events.stream().sorted(Comparator.comparing(event -> event.when().begins())).toList();
    this.zone = this.events.stream().flatMap(event -> ownZone(event).stream()).findFirst().orElse(cohortZone);
  }

  /**
   * The days in order, one a date. On a date that has hours of the day, whole days count for nothing.
   *
   * @param complain is told each line on which something is wrong, and what, in a whole sentence
   * @return empty when something is wrong
   */
  Optional<Held> read(BiConsumer<Integer, String> complain) {
    var timed = new TreeMap<LocalDate, SessionDay>();
    var whole = new TreeMap<LocalDate, SessionDay>();
    for (var event : events) {
      switch (event.when()) {
        case Timed hours -> merge(timed, timed(event, hours));
        case AllDay days -> merge(whole, whole(event, days));
      }
    }
    var usualHours = !timed.keySet().containsAll(whole.keySet());
    whole.putAll(timed);
    if (whole.size() > MOST_DAYS) {
      complaints.add(new Complaint(events.getFirst().line(),
          "the session has %d days in this file, but one may have %d; are all of them this session?"
              .formatted(whole.size(), MOST_DAYS)));
    }
    complaints.forEach(complaint -> complain.accept(complaint.line(), complaint.sentence()));
    return complaints.isEmpty() ? Optional.of(new Held(List.copyOf(whole.values()), zone, usualHours))
        : Optional.empty();
  }

  private static void merge(Map<LocalDate, SessionDay> into, Stream<SessionDay> days) {
    days.forEach(day -> into.merge(day.starts().toLocalDate(), day, EventDays::both));
  }

  private static SessionDay both(SessionDay one, SessionDay other) {
    return new SessionDay(one.starts().isBefore(other.starts()) ? one.starts() : other.starts(),
        one.ends().isAfter(other.ends()) ? one.ends() : other.ends(), one.event());
  }

  private Stream<SessionDay> whole(CalendarEvent event, AllDay days) {
    return isTooLong(event, days.first(), days.last()) ? Stream.empty()
        : days.first().datesUntil(days.last().plusDays(1))
            .map(day -> new SessionDay(day.atTime(USUAL_START), day.atTime(USUAL_END), from(event)));
  }

  private Stream<SessionDay> timed(CalendarEvent event, Timed hours) {
    var start = wall(hours.start(), hours);
    var end = wall(hours.end(), hours);
    if (!end.isAfter(start)) {
      complaints.add(new Complaint(event.line(),
          "“%s” has no length; give it the hour at which it ends.".formatted(event.summary())));
      return Stream.empty();
    }
    if (Duration.between(start, end).compareTo(Duration.ofDays(1)) < 0) {
      return Stream.of(new SessionDay(start, end, from(event)));
    }
    var last = new Timed(start, end, Optional.of(zone)).lastDay();
    var firstEnds = end.minusDays(ChronoUnit.DAYS.between(start.toLocalDate(), last));
    if (!firstEnds.isAfter(start)) {
      complaints.add(new Complaint(event.line(),
          "“%s” ends (%s) at an earlier hour than it begins (%s); make each of its days an event."
              .formatted(event.summary(), end, start)));
      return Stream.empty();
    }
    return isTooLong(event, start.toLocalDate(), last) ? Stream.empty()
        : LongStream.rangeClosed(0, ChronoUnit.DAYS.between(start.toLocalDate(), last))
            .mapToObj(new SessionDay(start, firstEnds, from(event))::plusDays);
  }

  private static Optional<DayEvent> from(CalendarEvent event) {
    return Optional.of(DayEvent.of(event));
  }

  private boolean isTooLong(CalendarEvent event, LocalDate first, LocalDate last) {
    var days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > MOST_DAYS) {
      complaints.add(new Complaint(event.line(), "“%s” lasts %d days; a session may last %d. Is it the session itself?"
          .formatted(event.summary(), days, MOST_DAYS)));
    }
    return days > MOST_DAYS;
  }

  private LocalDateTime wall(LocalDateTime written, Timed hours) {
    return hours.zone().filter(from -> !from.equals(zone))
        .map(from -> written.atZone(from).withZoneSameInstant(zone).toLocalDateTime())
        .orElse(written);
  }

  private static Optional<ZoneId> ownZone(CalendarEvent event) {
    return switch (event.when()) {
      case Timed hours -> hours.zone().filter(zone -> !zone.normalized().equals(ZoneOffset.UTC));
      case AllDay _ -> Optional.empty();
    };
  }

  /**
   * A session as the file has it.
   *
   * @param days at least one
   * @param zone where it takes place
   * @param usualHours whether a day has the usual hours because the file gives it none
   */
  record Held(List<SessionDay> days, ZoneId zone, boolean usualHours) {}

  private record Complaint(int line, String sentence) {}
}
