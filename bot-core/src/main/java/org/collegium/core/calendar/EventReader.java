package org.collegium.core.calendar;

import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import biweekly.property.TextProperty;
import biweekly.property.ValuedProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarEvent.When;
import org.collegium.core.text.VisibleText;

/** Reads one event of a calendar after the library has taken it apart. */
final class EventReader {

  /** How Outlook marks what the organiser called off, in the title alone. */
  private static final Pattern CALLED_OFF =
      Pattern.compile("^(?:canceled|cancelled)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

  private final VEvent event;
  private final MomentReader moments;
  private final Consumer<String> complain;

  /**
   * Reads this event.
   *
   * @param complain is told each thing that is wrong, in a whole sentence
   */
  EventReader(VEvent event, CalendarZones zones, Consumer<String> complain) {
    this.event = event;
    this.moments = new MomentReader(zones, complain);
    this.complain = complain;
  }

  /** The physical line of the file on which the event begins. */
  static int line(VEvent event) {
    return Integer.parseInt(raw(event, CalendarLines.LINE).orElseThrow());
  }

  /** The event; empty when something was wrong with it. */
  Optional<WrittenEvent> read(boolean allCancelled, CalendarZones zones) {
    if (raw(event, CalendarLines.COMPLAINED_OF).isPresent()) {
      return Optional.empty();
    }
    if (event.getDateStart() == null) {
      complain.accept("%s does not say when it begins (there is no DTSTART).".formatted(inWords()));
      return Optional.empty();
    }
    return moments.read(event.getDateStart())
        .flatMap(start -> new EventTimes(event, moments).when(start, this::complainOfEnd))
        .map(when -> written(when, allCancelled, zones));
  }

  private WrittenEvent written(When when, boolean allCancelled, CalendarZones zones) {
    var title = CALLED_OFF.matcher(text(event.getSummary()).orElse(""));
    var cancelled =
        allCancelled || title.lookingAt() || (event.getStatus() != null && event.getStatus().isCancelled());
    var read = new CalendarEvent(uid(when), sequence(), Optional.empty(), title.replaceFirst(""),
        text(event.getLocation()), description(), when, cancelled,
        event.getCategories().stream().flatMap(several -> several.getValues().stream()).toList(), line(event));
    return new WrittenEvent(read, stamped(), exceptionTo(), new RepetitionReader(event, moments, complain).read(),
        zones.own());
  }

  private Optional<Moment> exceptionTo() {
    var occurrence = Optional.ofNullable(event.getRecurrenceId());
    if (occurrence.filter(id -> id.getRange() != null).isPresent()) {
      complain.accept(
          "%s changes one occurrence and all later ones at once (RANGE), which cannot be followed; in the calendar"
              .formatted(inWords()) + " program end the old series and begin a new one, then export again.");
    }
    return occurrence.flatMap(moments::read);
  }

  private void complainOfEnd(LocalDateTime start, LocalDateTime end) {
    complain.accept("%s ends (%s) before it begins (%s).".formatted(inWords(), inWords(end), inWords(start)));
  }

  private static String inWords(LocalDateTime wall) {
    return wall.toLocalTime().equals(LocalTime.MIDNIGHT) ? wall.toLocalDate().toString()
        : wall.toString().replace('T', ' ');
  }

  private String uid(When when) {
    return Optional.ofNullable(ValuedProperty.getValue(event.getUid()))
        .map(String::strip)
        .filter(uid -> !uid.isEmpty())
        .orElseGet(() -> UUID.nameUUIDFromBytes(
            (text(event.getSummary()).orElse("") + when.begins()).getBytes(StandardCharsets.UTF_8)).toString());
  }

  private int sequence() {
    return Optional.ofNullable(ValuedProperty.getValue(event.getSequence())).orElse(0);
  }

  private Instant stamped() {
    return Stream.of(Optional.ofNullable(event.getLastModified()), Optional.ofNullable(event.getDateTimeStamp()))
        .flatMap(Optional::stream)
        .flatMap(stamp -> Optional.ofNullable(stamp.getValue()).stream())
        .map(Date::toInstant)
        .findFirst()
        .orElse(Instant.EPOCH);
  }

  private Optional<String> description() {
    return Optional.ofNullable(ValuedProperty.getValue(event.getDescription()))
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  private String inWords() {
    return text(event.getSummary()).map(VisibleText::beginning).map("the event “%s”"::formatted)
        .orElse("an event without a title");
  }

  private static Optional<String> text(TextProperty property) {
    return Optional.ofNullable(ValuedProperty.getValue(property)).map(VisibleText::trimmed)
        .filter(words -> !words.isEmpty());
  }

  static Optional<String> raw(VEvent event, String name) {
    return Optional.ofNullable(event.getExperimentalProperty(name)).map(RawProperty::getValue);
  }
}
