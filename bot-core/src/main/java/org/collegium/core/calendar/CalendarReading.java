package org.collegium.core.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.Method;
import biweekly.property.RawProperty;
import biweekly.property.ValuedProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.collegium.core.calendar.CalendarFile.Readable;
import org.collegium.core.calendar.CalendarFile.Reading;
import org.collegium.core.calendar.CalendarFile.Unreadable;
import org.collegium.core.text.Problem;
import org.collegium.core.text.VisibleText;

/** The calendars of one file and what is wrong with them. */
final class CalendarReading {

  private final String fileName;
  private final List<ICalendar> calendars;
  private final List<Problem> problems;

  CalendarReading(String fileName, CalendarLines lines) {
    this.fileName = fileName;
    this.calendars = calendars(lines.text());
    this.problems = new ArrayList<>(lines.problems());
  }

  Reading reading() {
    var written = calendars.stream().flatMap(this::events).toList();
    var events = written.stream()
        .collect(Collectors.groupingBy(one -> one.event().uid(), LinkedHashMap::new, Collectors.toList()))
        .values().stream()
        .peek(this::complainOfTwoInOne)
        .flatMap(sameUid -> occurrences(newest(sameUid)))
        .sorted(
            Comparator.comparing((CalendarEvent event) -> event.when().begins()).thenComparingInt(CalendarEvent::line))
        .toList();
    if (events.size() > CalendarFile.MOST_EVENTS) {
      problems.add(Problem.ofWhole(fileName,
          "it has more than %d events once its series are written out; export only the months"
              .formatted(CalendarFile.MOST_EVENTS) + " that matter."));
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return problems.isEmpty() ? new Readable(events, zone(events), name()) : new Unreadable(problems);
  }

  private static List<ICalendar> calendars(String text) {
    try (var reader = new ICalReader(text)) {
      return reader.readAll();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory cannot fail to be read", impossible);
    }
  }

  private Stream<WrittenEvent> events(ICalendar calendar) {
    var zones = CalendarZones.of(calendar);
    boolean allCancelled = Optional.ofNullable(calendar.getMethod()).filter(Method::isCancel).isPresent();
    return calendar.getEvents().stream().flatMap(event -> read(event, zones).read(allCancelled, zones).stream());
  }

  private EventReader read(VEvent event, CalendarZones zones) {
    return new EventReader(event, zones,
        sentence -> problems.add(new Problem(fileName, EventReader.line(event), sentence)));
  }

  /** Versions of one event differ in their SEQUENCE; where two do not and differ in time, one would be lost unseen. */
  private void complainOfTwoInOne(List<WrittenEvent> sameUid) {
    var whole = sameUid.stream().filter(event -> event.exceptionTo().isEmpty()).map(WrittenEvent::event).toList();
    var newest = whole.stream().mapToInt(CalendarEvent::sequence).max().orElse(0);
    var versions = whole.stream().filter(event -> event.sequence() == newest).toList();
    versions.stream().filter(event -> !event.when().equals(versions.getFirst().when()))
        .forEach(event -> problems.add(new Problem(fileName, event.line(),
            "this event has the same UID and SEQUENCE as the one on line %d, but another time, so one of them would be"
                .formatted(versions.getFirst().line()) + " lost; give each event a UID of its own.")));
  }

  /** Of each event, and of each exception to one, the newest version. */
  private static List<WrittenEvent> newest(List<WrittenEvent> sameUid) {
    return sameUid.stream()
        .collect(
            Collectors.toMap(WrittenEvent::exceptionTo, Function.identity(), WrittenEvent::newer, LinkedHashMap::new))
        .values().stream().toList();
  }

  private static Stream<CalendarEvent> occurrences(List<WrittenEvent> sameUid) {
    var exceptions = sameUid.stream().filter(event -> event.exceptionTo().isPresent()).toList();
    return sameUid.stream()
        .filter(event -> event.exceptionTo().isEmpty())
        .findFirst()
        .map(pattern -> new Series(pattern, exceptions).events().stream())
        .orElseGet(() -> exceptions.stream().map(Series::lone));
  }

  private Optional<ZoneId> zone(List<CalendarEvent> events) {
    var mentions = events.stream()
        .flatMap(event -> zone(event).stream())
        .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return mentions.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey)
        .or(() -> calendars.stream().flatMap(calendar -> CalendarZones.of(calendar).own().stream())
            .filter(zone -> !Utc.is(zone)).findFirst());
  }

  private static Optional<ZoneId> zone(CalendarEvent event) {
    return switch (event.when()) {
      case Timed timed -> timed.zone().filter(zone -> !Utc.is(zone));
      case AllDay days -> Optional.empty();
    };
  }

  private Optional<String> name() {
    return calendars.stream()
        .flatMap(calendar -> Stream.concat(
            Optional.ofNullable(calendar.getExperimentalProperty("X-WR-CALNAME"))
                .map(RawProperty::getValue).map(EscapedText::read).stream(),
            calendar.getNames().stream().flatMap(name -> Optional.ofNullable(ValuedProperty.getValue(name)).stream())))
        .map(VisibleText::trimmed)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }
}
