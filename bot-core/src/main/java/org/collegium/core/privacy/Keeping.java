package org.collegium.core.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.collegium.core.identity.CohortId;

/**
 * Until when the words of a cohort are kept.
 *
 * @param until the last day of it, where the cohort meets
 * @param announcedAt when whoever wrote there was told; empty as long as nobody was
 * @param endedAt when the words were taken away; empty as long as they are there
 */
public record Keeping(CohortId cohort, LocalDate until, Optional<Instant> announcedAt, Optional<Instant> endedAt) {

  /** So long everybody has, at least, from being told until their words go. */
  static final Period NOTICE = Period.ofMonths(1);
  /** A letter waits a week at most for its reader's week to have room for it. */
  private static final Period LETTERS_WAIT = Period.ofWeeks(1);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** A day that was just set. */
  static Keeping of(CohortId cohort, LocalDate until) {
    return new Keeping(cohort, until, Optional.empty(), Optional.empty());
  }

  /** The same, of which everybody was told then. */
  Keeping announced(Instant at) {
    return new Keeping(cohort, until, Optional.of(at), endedAt);
  }

  /** The same, when the words were taken away then; a row from before the announcement does not know of that either. */
  Keeping ended(Instant at) {
    return new Keeping(cohort, until, announcedAt.or(() -> Optional.of(at)), Optional.of(at));
  }

  /** When everybody is to be told. */
  Instant announceAt(ZoneId zone) {
    return until.minus(NOTICE).minus(LETTERS_WAIT).atTime(MORNING).atZone(zone).toInstant();
  }

  /** When the words go; later than set where everybody was told later than meant. Nothing goes untold. */
  Optional<Instant> goesAt(ZoneId zone) {
    return announcedAt.map(at -> {
      var set = until.plusDays(1).atStartOfDay(zone);
      var due = at.atZone(zone).plus(NOTICE);
      return (due.isAfter(set) ? due : set).toInstant();
    });
  }

  /** The last day on which the words are there, as far as is known. */
  LocalDate lastDay(ZoneId zone) {
    return goesAt(zone).map(goes -> goes.minusMillis(1).atZone(zone).toLocalDate()).orElse(until);
  }

  /** When something is to be done about it next; never again once it has ended. */
  Optional<Instant> nextDue(ZoneId zone) {
    return endedAt.isPresent() ? Optional.empty() : goesAt(zone).or(() -> Optional.of(announceAt(zone)));
  }

  /** The nearest day that can be set on that day. */
  static LocalDate nearest(LocalDate today) {
    return today.plus(NOTICE);
  }
}
