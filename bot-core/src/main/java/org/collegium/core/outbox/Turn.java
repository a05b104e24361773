package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.attention.WeeklyBudget;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;

/** Decides whether it is a letter's turn now, by what its reader allows and what is left of their week. */
final class Turn {

  /** When somebody is looked at again whom nothing may reach within a year. */
  private static final Duration A_LONG_TIME = Duration.ofDays(30);

  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final OutboxBooks books;
  private final Map<CohortId, List<Closure>> closures;

  /** @param closures those looked up so far at this instant; more are added */
  Turn(OutboxBooks books, Map<CohortId, List<Closure>> closures) {
    this.books = books;
    this.closures = closures;
  }

  /** Until when the letter has to wait; empty when it may go at {@code now}. */
  Optional<Wait> of(Draft draft, Instant now) {
    return switch (draft.to()) {
      case ToPlace _ -> Optional.empty();
      case ToPerson to -> {
        var habit = books.habits().of(to.person());
        yield quiet(draft, books.people().get(to.person()), habit, now).or(() -> budget(draft, to, habit, now));
      }
    };
  }

  /**
   * Whether it may go in the message of another whose turn it is: a full week does not keep it from that, but its own
   * days and hours do.
   */
  boolean mayGoAlong(Draft draft, Instant now) {
    return switch (draft.to()) {
      case ToPlace _ -> true;
      case ToPerson to ->
          quiet(draft, books.people().get(to.person()), books.habits().of(to.person()), now).isEmpty();
    };
  }

  private Optional<Wait> quiet(Draft draft, Person person, Habit habit, Instant now) {
    var times = allowedTimes(draft, person, habit, now);
    var slot = slot(draft, times, now).filter(first -> !isMissed(draft, first))
        .or(() -> slot(draft, times.withoutClosures(), now).filter(first -> !isMissed(draft, first)))
        .or(() -> slot(draft, times, now)).orElse(now.plus(A_LONG_TIME));
    if (slot.equals(now) || wouldBeTooLate(draft, slot)) {
      return Optional.empty();
    }
    return Optional.of(new Wait(slot, new Prose("outside this person's hours or school days")));
  }

  /** The last word before a session is not swallowed by a closure that became known after its day. */
  private static boolean isMissed(Draft draft, Instant slot) {
    return draft.kind() == NoticeKind.SESSION_REMINDER && draft.urgency() == Draft.Urgency.PRESSING
        && draft.usefulUntil().map(start -> !slot.isBefore(start)).orElse(false);
  }

  /** What can wait for the morning can wait for nine, unless it would be over by then. */
  private static Optional<Instant> slot(Draft draft, AllowedTimes times, Instant now) {
    return switch (draft.urgency()) {
      case PRESSING -> times.from(now);
      case ORDINARY -> times.from(now, NINE)
          .filter(nine -> draft.usefulUntil().map(nine::isBefore).orElse(true))
          .or(() -> times.from(now));
    };
  }

  /** Hearing late at night that tomorrow's session is off is better than driving there. */
  private static boolean wouldBeTooLate(Draft draft, Instant slot) {
    return draft.urgency() == Draft.Urgency.PRESSING
        && draft.tellBefore().map(limit -> !slot.isBefore(limit)).orElse(false);
  }

  private AllowedTimes allowedTimes(Draft draft, Person person, Habit habit, Instant now) {
    var today = now.atZone(person.zone()).toLocalDate();
    var days = SchoolDays.of(draft.cohort(), books.memberships().ofPerson(person.id(), now),
        cohort -> closures.computeIfAbsent(cohort, books.closures()::of));
    return new AllowedTimes(person.zone(), habit.quiet(), draft.kind().asksForThought() ? days : days.withTests(),
        books.memberships().awayFrom(person.id(), today));
  }

  private Optional<Wait> budget(Draft draft, ToPerson to, Habit habit, Instant now) {
    if (draft.urgency() == Draft.Urgency.PRESSING) {
      return Optional.empty();
    }
    var sent = books.letters().sentTo(to.person(), now.minus(WeeklyBudget.WEEK));
    var free = new WeeklyBudget(habit.weeklyLetters()).freeAt(sent, now);
    return free.equals(now) ? Optional.empty()
        : Optional.of(new Wait(free, new Prose("this person's week is full")));
  }

  /** Until when, and why, in words for a facilitator. */
  record Wait(Instant until, Prose why) {}
}
