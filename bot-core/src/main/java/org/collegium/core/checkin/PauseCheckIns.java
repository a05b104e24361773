package org.collegium.core.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;

/**
 * A facilitator keeps check-ins from being asked for a while, of all members or of one. What is open can be answered
 * all the same, and what was not asked is not asked later.
 */
public final class PauseCheckIns {

  private final Ledger<CheckInBooks> ledger;
  private final InstantSource clock;

  public PauseCheckIns(Ledger<CheckInBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Pauses up to and including that day, in place of what was said before. */
  public Outcome pause(CohortId cohort, Optional<PersonId> member, LocalDate until) {
    var now = clock.instant();
    return ledger.write(books -> whyNot(books, cohort, until, now)
        .or(() -> member.filter(one -> !isAsked(books, cohort, one, now)).map(_ -> Refusal.NOT_ASKED))
        .<Outcome>map(Refused::new).orElseGet(() -> {
          member.ifPresentOrElse(one -> books.pauses().keep(cohort, one, Optional.of(until)),
              () -> books.pauses().keep(cohort, Optional.of(until)));
          return new Paused(until);
        }));
  }

  private static Optional<Refusal> whyNot(CheckInBooks books, CohortId cohort, LocalDate until, Instant now) {
    var today = LocalDate.ofInstant(now, books.cohorts().get(cohort).zone());
    if (until.isBefore(today)) {
      return Optional.of(Refusal.OVER);
    }
    return until.isAfter(today.plusYears(1)) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
  }

  private static boolean isAsked(CheckInBooks books, CohortId cohort, PersonId member, Instant now) {
    return books.memberships().of(cohort, member).filter(found -> found.isAskedAt(now)).isPresent();
  }

  /** Ends the pause of all, or of one; false if there was none. */
  public boolean resume(CohortId cohort, Optional<PersonId> member) {
    return ledger.write(books -> {
      var today = LocalDate.ofInstant(clock.instant(), books.cohorts().get(cohort).zone());
      var wasPaused = member.map(one -> books.pauses().of(cohort, one)).orElseGet(() -> books.pauses().ofAll(cohort))
          .filter(last -> !today.isAfter(last)).isPresent();
      member.ifPresentOrElse(one -> books.pauses().keep(cohort, one, Optional.empty()),
          () -> books.pauses().keep(cohort, Optional.empty()));
      return wasPaused;
    });
  }

  /** What is paused in that cohort today. */
  public Standing standing(CohortId cohort) {
    return ledger.read(books -> {
      var today = LocalDate.ofInstant(clock.instant(), books.cohorts().get(cohort).zone());
      return new Standing(books.pauses().ofAll(cohort).filter(last -> !today.isAfter(last)),
          books.pauses().in(cohort).entrySet().stream().filter(each -> !today.isAfter(each.getValue()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    });
  }

  /**
   * What is paused.
   *
   * @param all the last day on which nobody is asked
   * @param members last days of those for whom something of their own was said
   */
  public record Standing(Optional<LocalDate> all, Map<PersonId, LocalDate> members) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** Nothing is asked up to and including that day. */
  public record Paused(LocalDate until) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    OVER, TOO_LONG, NOT_ASKED
  }
}
