package org.collegium.core.calendar;

import biweekly.component.Observance;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * One change of clocks.
 *
 * @param secondsBefore how far clocks were ahead of UTC until then
 * @param secondsAfter how far they are from then on
 */
record ClockChange(Instant at, int secondsBefore, int secondsAfter) {

  /** Rules are followed from this year on; what they said of earlier ones does not tell zones of today apart. */
  static final int FIRST_YEAR = 2023;

  private static final int LAST_YEAR = FIRST_YEAR + 4;
  private static final int MOST_CHANGES = 20;

  /**
   * When the clocks change to this observance: for the first time, on the dates it names, and each year by its
   * rule.
   */
  static Stream<ClockChange> to(Observance observance) {
    int before = seconds(observance.getTimezoneOffsetFrom().getValue());
    int after = seconds(observance.getTimezoneOffsetTo().getValue());
    var first = MomentReader.wall(observance.getDateStart().getValue());
    var named =
        observance.getRecurrenceDates().stream().flatMap(dates -> dates.getDates().stream()).map(MomentReader::wall);
    var ruled = Optional.ofNullable(ValuedProperty.getValue(observance.getRecurrenceRule()))
        .map(rule -> followed(rule, first)).orElse(List.of());
    return Stream.of(Stream.of(first), named, ruled.stream())
        .flatMap(walls -> walls)
        .map(wall -> new ClockChange(wall.toInstant(ZoneOffset.UTC).minusSeconds(before), before, after));
  }

  /** A rule that goes on since 1601 is taken up shortly before the years that count. */
  private static List<LocalDateTime> followed(Recurrence rule, LocalDateTime first) {
    var start = first.getYear() < FIRST_YEAR ? first.withYear(FIRST_YEAR) : first;
    var last = Optional.ofNullable(rule.getUntil()).map(Date::toInstant).orElse(Instant.MAX);
    var endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
    var dates =
        endless.getDateIterator(new ICalDate(Date.from(start.toInstant(ZoneOffset.UTC))), TimeZone.getTimeZone("UTC"));
    var changes = new ArrayList<LocalDateTime>();
    while (changes.size() < MOST_CHANGES && dates.hasNext()) {
      var change = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
      if (change.getYear() > LAST_YEAR || change.toInstant(ZoneOffset.UTC).isAfter(last)) {
        return changes;
      }
      changes.add(change);
    }
    return changes;
  }

  private static int seconds(UtcOffset offset) {
    return Math.toIntExact(offset.getMillis() / 1000);
  }
}
