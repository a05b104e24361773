package org.collegium.core.calendar;

import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a series begins, again and again. All reckoning is in wall time, so that nine o'clock stays nine when clocks
 * change; the library, which reckons in instants, is told that the wall time were universal.
 */
final class Occurrences {

  static final int MOST = 60;

  // Far above any series of sessions; it only ends the search where nearly everything is left out.
  private static final int MOST_CANDIDATES = 5_000;

  private final LocalDateTime begins;
  private final Optional<ZoneId> zone;
  private final Set<LocalDateTime> leftOut;
  private final Set<LocalDate> daysLeftOut;
  private final TreeSet<LocalDateTime> starts = new TreeSet<>();

  private Occurrences(WrittenEvent pattern, List<Moment> leftOut) {
    this.begins = pattern.event().when().begins();
    this.zone = pattern.zone();
    this.leftOut = leftOut.stream().map(moment -> moment.in(zone)).collect(Collectors.toSet());
    this.daysLeftOut = leftOut.stream()
        .filter(Moment::wholeDay).map(moment -> moment.wall().toLocalDate()).collect(Collectors.toSet());
  }

  /** The first beginnings, at most {@value #MOST}, in wall time. */
  static NavigableSet<LocalDateTime> of(WrittenEvent pattern) {
    var repetition = pattern.repetition().orElseGet(Repetition::none);
    var occurrences = new Occurrences(pattern, repetition.left());
    occurrences.add(occurrences.begins);
    repetition.added().forEach(moment -> occurrences.add(occurrences.addedStart(moment)));
    repetition.rule().ifPresent(rule -> occurrences.follow(rule, repetition.until()));
    return occurrences.starts.stream().limit(MOST).collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(LocalDateTime start) {
    if (!leftOut.contains(start) && !daysLeftOut.contains(start.toLocalDate())) {
      starts.add(start);
    }
  }

  /** A day alone, added to a series of timed events, takes over their time. */
  private LocalDateTime addedStart(Moment moment) {
    return moment.wholeDay() ? moment.wall().toLocalDate().atTime(begins.toLocalTime()) : moment.in(zone);
  }

  private void follow(Recurrence rule, Optional<Moment> until) {
    var last = until.map(moment -> moment.wholeDay()
        ? moment.wall().with(LocalTime.MAX)
        : moment.in(zone)).orElse(LocalDateTime.MAX);
    var dates =
        rule.getDateIterator(new ICalDate(Date.from(begins.toInstant(ZoneOffset.UTC))), TimeZone.getTimeZone("UTC"));
    int added = starts.size();
    for (int candidate = 0; candidate < MOST_CANDIDATES && dates.hasNext(); candidate++) {
      var start = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
      if (start.isAfter(last) || starts.size() >= added + MOST) {
        return;
      }
      add(start);
    }
  }
}
