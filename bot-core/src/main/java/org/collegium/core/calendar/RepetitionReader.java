package org.collegium.core.calendar;

import biweekly.component.VEvent;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import biweekly.util.Recurrence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads how one event of a calendar repeats. */
final class RepetitionReader {

  private final VEvent event;
  private final MomentReader moments;
  private final Consumer<String> complain;

  RepetitionReader(VEvent event, MomentReader moments, Consumer<String> complain) {
    this.event = event;
    this.moments = moments;
    this.complain = complain;
  }

  /** How it repeats; empty when it takes place once. */
  Optional<Repetition> read() {
    var rule = Optional.ofNullable(ValuedProperty.getValue(event.getRecurrenceRule()));
    if (rule.isEmpty() && event.getRecurrenceDates().isEmpty()) {
      return Optional.empty();
    }
    if (rule.filter(any -> !Repetition.canBeFollowed(any)).isPresent()) {
      complain.accept(
          "its rule of repetition (RRULE) cannot be followed; a series repeats daily, weekly, monthly or yearly.");
      return Optional.empty();
    }
    return Optional.of(new Repetition(rule.map(RepetitionReader::withoutEnd),
        rule.flatMap(any -> Optional.ofNullable(any.getUntil())).flatMap(this::until), added(), left()));
  }

  /** The end is compared in wall time later; here it would be taken for an instant. */
  private static Recurrence withoutEnd(Recurrence rule) {
    return new Recurrence.Builder(rule).until((ICalDate) null).build();
  }

  private Optional<Moment> until(ICalDate date) {
    return moments.read(date, event.getRecurrenceRule());
  }

  private List<Moment> added() {
    return event.getRecurrenceDates().stream()
        .flatMap(property -> Stream.concat(
            property.getDates().stream(), property.getPeriods().stream().map(Period::getStartDate))
            .flatMap(date -> moments.read(date, property).stream()))
        .toList();
  }

  private List<Moment> left() {
    return event.getExceptionDates().stream()
        .flatMap(property -> property.getValues().stream().flatMap(date -> moments.read(date, property).stream()))
        .toList();
  }
}
