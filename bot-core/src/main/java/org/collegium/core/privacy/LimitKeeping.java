package org.collegium.core.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.session.Session;
import org.collegium.core.session.Step;

/** A facilitator says until which day a cohort's words are kept, or that there is no such day. */
public final class LimitKeeping {

  private static final int YEARS_AFTERWARDS = 1;

  private final Ledger<KeepingBooks> ledger;
  private final InstantSource clock;

  public LimitKeeping(Ledger<KeepingBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** How it stands, and what would be a good day. */
  public Standing standing(Cohort cohort) {
    return ledger.read(books -> new Standing(books.keepings().of(cohort.id()), proposed(books, cohort)));
  }

  /** A year after the last session that stands in the calendar. */
  private Optional<LocalDate> proposed(KeepingBooks books, Cohort cohort) {
    return lastDay(books, cohort).map(last -> last.plusYears(YEARS_AFTERWARDS))
        .filter(day -> !day.isBefore(Keeping.nearest(today(cohort))));
  }

  /** Sets that day, or only looks whether it could be set. */
  public Outcome until(Cohort cohort, LocalDate day, Step step) {
    return step == Step.PREVIEW ? ledger.read(books -> judged(books, cohort, day)) : ledger.write(books -> {
      var outcome = judged(books, cohort, day);
      if (outcome instanceof Limited && books.keepings().of(cohort.id())
          .filter(set -> set.until().equals(day) && set.endedAt().isEmpty()).isEmpty()) {
        new KeepingLetters(books).withdraw(cohort.id(), clock.instant());
        books.keepings().keep(Keeping.of(cohort.id(), day));
        books.outbox().restate(cohort.id(), clock.instant());
      }
      return outcome;
    });
  }

  private Outcome judged(KeepingBooks books, Cohort cohort, LocalDate day) {
    var nearest = Keeping.nearest(today(cohort));
    var last = lastDay(books, cohort);
    if (isBeingTakenAway(books, cohort)) {
      return new Refused(Refusal.BEING_TAKEN_AWAY, nearest);
    }
    if (day.isBefore(nearest)) {
      return new Refused(Refusal.TOO_SOON, last.filter(nearest::isBefore).orElse(nearest));
    }
    return last.filter(day::isBefore).<Outcome>map(meeting -> new Refused(Refusal.STILL_MEETING, meeting))
        .orElseGet(() -> new Limited(day, books.keepings().authors(cohort.id()).size()));
  }

  private static boolean isBeingTakenAway(KeepingBooks books, Cohort cohort) {
    var keepings = books.keepings();
    return keepings.of(cohort.id()).filter(keeping -> keeping.endedAt().isPresent()).isPresent()
        && (keepings.begun().containsKey(cohort.id())
            || keepings.unnoted().stream().anyMatch(keeping -> keeping.cohort().equals(cohort.id())));
  }

  /** Says that there is no end any more; false if there was none, or it is over. */
  public boolean lift(Cohort cohort) {
    return ledger.write(books -> {
      var isSet = books.keepings().of(cohort.id()).filter(keeping -> keeping.endedAt().isEmpty()).isPresent();
      if (isSet) {
        new KeepingLetters(books).withdraw(cohort.id(), clock.instant());
        books.keepings().lift(cohort.id());
        books.outbox().restate(cohort.id(), clock.instant());
      }
      return isSet;
    });
  }

  private LocalDate today(Cohort cohort) {
    return day(cohort, clock.instant());
  }

  private static LocalDate day(Cohort cohort, Instant when) {
    return when.atZone(cohort.zone()).toLocalDate();
  }

  private static Optional<LocalDate> lastDay(KeepingBooks books, Cohort cohort) {
    return books.sessions().of(cohort.id()).stream().filter(Session::isPlanned)
        .map(session -> day(cohort, session.ends())).max(LocalDate::compareTo);
  }

  /**
   * How it stands.
   *
   * @param proposed a good day; empty where nothing stands in the calendar, or it would be too soon
   */
  public record Standing(Optional<Keeping> keeping, Optional<LocalDate> proposed) {}

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * The words are kept until then.
   *
   * @param authors of how many
   */
  public record Limited(LocalDate until, int authors) implements Outcome {}

  /** It was not set. */
  public record Refused(Refusal reason, LocalDate nearest) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    /** Everybody must be told a month before. */
    TOO_SOON,
    /** There are sessions after that day. */
    STILL_MEETING,
    /** The day that was set has come, and the words are just going. */
    BEING_TAKEN_AWAY
  }
}
