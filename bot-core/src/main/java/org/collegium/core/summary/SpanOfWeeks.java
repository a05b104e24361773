package org.collegium.core.summary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import org.collegium.core.checkin.Round;

/**
 * The weeks in which a cohort was asked anything.
 *
 * @param latest their Mondays, the earliest first, as many as a screen has room for
 * @param earlier how many there were before
 */
record SpanOfWeeks(List<LocalDate> latest, int earlier) {

  /** So many columns can still be read on a phone. */
  private static final int MOST = 12;

  static SpanOfWeeks of(Collection<Round> rounds) {
    var all = rounds.stream().map(SpanOfWeeks::monday).distinct().sorted().toList();
    var earlier = Math.max(0, all.size() - MOST);
    return new SpanOfWeeks(all.subList(earlier, all.size()), earlier);
  }

  /** Of the week in which it was asked. */
  static LocalDate monday(Round round) {
    return round.opensOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
