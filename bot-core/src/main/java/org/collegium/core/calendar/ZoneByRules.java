package org.collegium.core.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.ICalComponent;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.property.ValuedProperty;
import biweekly.util.Frequency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.text.ZoneNames;

/** Recognises a zone by its rules, where its name says nothing ("Customized Time Zone"). */
final class ZoneByRules {

  // Several zones share today's rules; where they do, the one that most people mean comes first.
  private static final List<ZoneId> WELL_KNOWN = Stream.of("America/New_York", "America/Chicago", "America/Denver",
      "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Halifax",
      "Europe/London",
      "Europe/Berlin", "Europe/Athens", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney").map(ZoneId::of).toList();

  // Rules change; what a calendar says is compared over years for which today's rules are known to stand.
  private static final LocalDate FIRST_DAY = LocalDate.of(ClockChange.FIRST_YEAR + 1, 1, 1);
  private static final int DAYS = 3 * 365;
  private static final int MOST_OBSERVANCES = 1_000;

  private ZoneByRules() {}

  /** A zone whose clocks go as these rules say; empty when the rules say nothing that clocks somewhere do. */
  static Optional<ZoneId> of(ICalComponent rules) {
    var observances = Stream.<Observance>concat(
        rules.getComponents(StandardTime.class).stream(), rules.getComponents(DaylightSavingsTime.class).stream())
        .toList();
    if (observances.isEmpty() || observances.size() > MOST_OBSERVANCES
        || !observances.stream().allMatch(ZoneByRules::canBeFollowed)) {
      return Optional.empty();
    }
    int[] offsets = offsets(observances);
    return Stream.concat(WELL_KNOWN.stream(), ZoneNames.ofWindows())
        .filter(zone -> goesLike(zone, offsets))
        .findFirst()
        .or(() -> fixed(offsets));
  }

  private static boolean canBeFollowed(Observance observance) {
    return observance.getDateStart() != null
        && ValuedProperty.getValue(observance.getTimezoneOffsetFrom()) != null
        && ValuedProperty.getValue(observance.getTimezoneOffsetTo()) != null
        && Optional.ofNullable(ValuedProperty.getValue(observance.getRecurrenceRule()))
            .map(rule -> rule.getFrequency() == Frequency.YEARLY && Repetition.canBeFollowed(rule))
            .orElse(true);
  }

  /** How far clocks are ahead of UTC, in seconds, at noon UTC of each day compared. */
  private static int[] offsets(List<Observance> observances) {
    var changes = observances.stream().flatMap(ClockChange::to).sorted(Comparator.comparing(ClockChange::at)).toList();
    var offsets = new TreeMap<Instant, Integer>();
    offsets.put(Instant.MIN, changes.getFirst().secondsBefore());
    changes.forEach(change -> offsets.put(change.at(), change.secondsAfter()));
    return IntStream.range(0, DAYS).map(day -> offsets.floorEntry(noon(day)).getValue()).toArray();
  }

  private static boolean goesLike(ZoneId zone, int[] offsets) {
    var clock = zone.getRules();
    return IntStream.range(0, DAYS).allMatch(day -> clock.getOffset(noon(day)).getTotalSeconds() == offsets[day]);
  }

  private static Optional<ZoneId> fixed(int[] offsets) {
    return IntStream.of(offsets).distinct().count() == 1 && Math.abs(offsets[0]) <= ZoneOffset.MAX.getTotalSeconds()
        ? Optional.of(ZoneOffset.ofTotalSeconds(offsets[0]))
        : Optional.empty();
  }

  private static Instant noon(int day) {
    return FIRST_DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
