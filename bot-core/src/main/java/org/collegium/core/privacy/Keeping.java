package org.collegium.core.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.collegium.core.identity.CohortId;

/**
 * Until when the words of a cohort are kept.
 *
 * @param until the last day of it, where the cohort meets
 * @param announcedAt when whoever wrote there was told; empty as long as nobody was
 * @param endedAt when the words were taken away; empty as long as they are there
 * @param told how far those who wrote there know of it by now
 * @param lastMeeting the day of the last session that stands in the calendar by now
 */
public record Keeping(CohortId cohort, LocalDate until, Optional<Instant> announcedAt, Optional<Instant> endedAt,
    Told told, Optional<LocalDate> lastMeeting) {

  /** So long everybody has, at least, from being told until their words go. */
  static final Period NOTICE = Period.ofMonths(1);
  /** A letter waits a week at most for its reader's week to have room for it. */
  private static final Period LETTERS_WAIT = Period.ofWeeks(1);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** A day that was just set. */
  static Keeping of(CohortId cohort, LocalDate until) {
    return new Keeping(cohort, until, Optional.empty(), Optional.empty(), Told.NOTHING, Optional.empty());
  }

  /** The same, of which everybody was told then. */
  Keeping announced(Instant at) {
    return new Keeping(cohort, until, Optional.of(at), endedAt, told, lastMeeting);
  }

  /** The same, when the words were taken away then; a row from before the announcement does not know of that either. */
  Keeping ended(Instant at) {
    return new Keeping(cohort, until, announcedAt.or(() -> Optional.of(at)), Optional.of(at), told,
        lastMeeting);
  }

  /** The same, with somebody told of it then. */
  Keeping told(Instant at) {
    return new Keeping(cohort, until, announcedAt, endedAt, told.at(at), lastMeeting);
  }

  /** The day that was set, or that of a session which was placed after it since. */
  private LocalDate day() {
    return lastMeeting.filter(until::isBefore).orElse(until);
  }

  /** When everybody is to be told. */
  Instant announceAt(ZoneId zone) {
    return day().minus(NOTICE).minus(LETTERS_WAIT).atTime(MORNING).atZone(zone).toInstant();
  }

  /** When the words go, as far as is known; later than set where somebody was told later than meant. */
  Optional<Instant> goesAt(ZoneId zone) {
    return announcedAt.map(at -> {
      var set = day().plusDays(1).atStartOfDay(zone);
      var due = midnight(told.at(at).since().orElse(at).atZone(zone).plus(NOTICE));
      return (due.isAfter(set) ? due : set).toInstant();
    });
  }

  /** A day that is named to somebody is whole. */
  private static ZonedDateTime midnight(ZonedDateTime notBefore) {
    var begun = notBefore.toLocalDate().atStartOfDay(notBefore.getZone());
    return begun.isEqual(notBefore) ? begun : notBefore.toLocalDate().plusDays(1).atStartOfDay(notBefore.getZone());
  }

  /** The last day on which the words are there, as far as is known, or were. */
  LocalDate lastDay(ZoneId zone) {
    return endedAt.map(at -> at.atZone(zone).toLocalDate().minusDays(1))
        .or(() -> goesAt(zone).map(goes -> goes.minusMillis(1).atZone(zone).toLocalDate())).orElseGet(this::day);
  }

  /** When something is to be done about it next; not while a letter is under way, and never again once it has ended. */
  Optional<Instant> nextDue(ZoneId zone) {
    if (endedAt.isPresent()) {
      return Optional.empty();
    }
    if (announcedAt.isEmpty()) {
      return Optional.of(announceAt(zone));
    }
    if (!told.untold().isEmpty()) {
      return announcedAt;
    }
    return told.isUnderWay() ? Optional.empty() : goesAt(zone);
  }

  /** The nearest day that can be set on that day. */
  static LocalDate nearest(LocalDate today) {
    return today.plus(NOTICE);
  }
}
