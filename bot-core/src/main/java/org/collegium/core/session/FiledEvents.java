package org.collegium.core.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.collegium.core.calendar.CalendarEvent;
import org.collegium.core.text.Prose;

/**
 * The events that a file has of one session, beside the days on which it stands. A file may hold one day's event alone:
 * where all its events are those of days that stand, it changes these days alone; else it tells the session anew.
 */
final class FiledEvents {

  private static final String BETWEEN_PLACES = " / ";

  private final List<SessionDay> standing;
  private final List<CalendarEvent> fresh;

  /**
   * Leaves out what is older than what is known.
   *
   * @param before the session as it stands; empty when it does not
   */
  FiledEvents(Optional<Session> before, List<CalendarEvent> events) {
    this.standing = before.map(Session::days).orElse(List.of());
    var newest = events.stream().mapToInt(CalendarEvent::sequence).max().orElse(0);
    var isKnownNewer = before.filter(session -> newest < session.sequence()).isPresent();
    this.fresh = events.stream().filter(event -> known(event).map(known -> event.sequence() >= known.sequence())
        .orElse(!isKnownNewer)).toList();
  }

  /** Whether all of it is older than what is known. */
  boolean isOlder() {
    return fresh.isEmpty();
  }

  /** The events that take place. */
  List<CalendarEvent> taking() {
    return fresh.stream().filter(event -> !event.cancelled()).toList();
  }

  /** The days that the file cancels; all, where it cancels an event that days without events may have come from. */
  List<SessionDay> struck() {
    var struck = standing.stream().filter(this::isOff).toList();
    return struck.isEmpty() && standing.stream().anyMatch(day -> day.event().isEmpty()) ? standing : struck;
  }

  /** The days that stand and of which the file says nothing. */
  List<SessionDay> kept() {
    var tellsAnew = taking().stream().anyMatch(event -> known(event).isEmpty());
    return tellsAnew ? List.of()
        : standing.stream().filter(day -> !isOff(day) && fresh.stream().noneMatch(event -> isOf(day, event))).toList();
  }

  /** The days that stand, marked with what the file last said of their events. */
  List<SessionDay> seen() {
    return standing.stream().map(day -> day.from(fresh.stream().filter(event -> isOf(day, event)).findFirst()
        .map(DayEvent::of).or(day::event))).toList();
  }

  /** The days of the file and those it says nothing of, one a date. */
  List<SessionDay> together(List<SessionDay> filed) {
    var days = new TreeMap<LocalDate, SessionDay>();
    kept().forEach(day -> days.put(day.date(), day));
    filed.forEach(day -> days.put(day.date(), day));
    return new ArrayList<>(days.values());
  }

  /** Where the session takes place, if the file says so: a place of one day stands beside those of the others. */
  Optional<Prose> place(Optional<Prose> standingPlace) {
    var places = taking().stream().flatMap(event -> event.location().stream()).distinct().toList();
    var filed = String.join(BETWEEN_PLACES, places);
    if (filed.isBlank() || kept().isEmpty() || standingPlace.isEmpty()) {
      return filed.isBlank() ? Optional.empty() : Optional.of(new Prose(filed));
    }
    var stood = standingPlace.get().raw();
    return Optional.of(List.of(stood.split(BETWEEN_PLACES, -1)).containsAll(places) ? standingPlace.get()
        : new Prose(stood + BETWEEN_PLACES + filed));
  }

  private Optional<DayEvent> known(CalendarEvent event) {
    return standing.stream().filter(day -> isOf(day, event)).findFirst().flatMap(SessionDay::event);
  }

  private boolean isOff(SessionDay day) {
    return fresh.stream().filter(CalendarEvent::cancelled)
        .anyMatch(event -> isOf(day, event) || (known(event).isEmpty() && isOn(day, event)));
  }

  private static boolean isOf(SessionDay day, CalendarEvent event) {
    return day.event().filter(DayEvent.of(event)::isSameAs).isPresent();
  }

  private static boolean isOn(SessionDay day, CalendarEvent event) {
    return !day.date().isBefore(event.when().firstDay()) && !day.date().isAfter(event.when().lastDay());
  }
}
