package org.collegium.core.session;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.CalendarPlan.Revised;
import org.collegium.core.text.Prose;

/**
 * A facilitator changes one session: adds, moves or cancels it. Shown first, then done; done twice, it is done once.
 */
public final class ChangeCalendar {

  private static final LocalTime USUAL_START = LocalTime.of(9, 0);
  private static final LocalTime USUAL_END = LocalTime.of(16, 0);

  private final Ledger<SessionBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  /** Counts what moves along by each cohort's programme. */
  public ChangeCalendar(Ledger<SessionBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  /** Shows or makes the change. */
  public Outcome handle(Request request) {
    Function<SessionBooks, Outcome> work = books -> {
      var session = books.sessions().numbered(request.cohort(), request.number());
      return switch (request.change()) {
        case Move move -> session.map(found -> move(books, found, move, request.step()))
            .orElse(new Refused(Refusal.NO_SUCH_SESSION));
        case Cancel _ -> session.map(found -> cancel(books, found, request.step()))
            .orElse(new Refused(Refusal.NO_SUCH_SESSION));
        case Add add -> session.filter(Session::isPlanned).isPresent() ? new Refused(Refusal.NUMBER_TAKEN)
            : add(books, request, add, session);
      };
    };
    return request.step() == Step.PREVIEW ? ledger.read(work) : ledger.write(work);
  }

  private Outcome move(SessionBooks books, Session session, Move move, Step step) {
    var now = clock.instant();
    if (session.firstDay().equals(move.firstDay()) && session.isPlanned()) {
      return new Refused(Refusal.ALREADY_THAT_DAY);
    }
    return change(books, new Change(session, session.movedTo(move.firstDay(), now)), step);
  }

  private Outcome cancel(SessionBooks books, Session session, Step step) {
    var now = clock.instant();
    if (!session.isPlanned()) {
      return new Refused(Refusal.ALREADY_CANCELLED);
    }
    if (session.isOver(now)) {
      return new Refused(Refusal.IS_OVER);
    }
    if (step == Step.PREVIEW) {
      return new Cancelled(session, concerned(books, session, now));
    }
    var off = session.cancelled(now);
    books.sessions().keep(off);
    new TellAttenders(books, now).cancelled(session, off);
    return new Cancelled(off, concerned(books, session, now));
  }

  private Outcome add(SessionBooks books, Request request, Add add, Optional<Session> cancelled) {
    var now = clock.instant();
    var cohort = books.cohorts().get(request.cohort());
    var plan = catalogue.get(cohort.programme()).session(request.number());
    var length = plan.map(planned -> planned.days()).orElse(1);
    if (cancelled.isPresent()) {
      return change(books, new Change(cancelled.get(), back(cancelled.get(), add, length)), request.step());
    }
    var days = IntStream.range(0, length).mapToObj(add.firstDay()::plusDays)
        .map(day -> new SessionDay(day.atTime(USUAL_START), day.atTime(USUAL_END))).toList();
    var title = plan.map(planned -> planned.title())
        .orElseGet(() -> Wording.in(cohort.locale()).say("session.title.extra"));
    var session = new Session(new SessionId(ids.next()), request.cohort(), request.number(), title, days, cohort.zone(),
        add.place(), Optional.empty(), Session.State.PLANNED, 1, now, 0);
    var inTheWay = inTheWay(books, session, now);
    if (inTheWay.isPresent()) {
      return inTheWay.get();
    }
    if (request.step() == Step.WRITE) {
      books.sessions().keep(session);
    }
    return new Added(session, withoutSchool(session, books.closures().schoolDays(cohort.id()).withTests()));
  }

  /** At its own hours and, unless another is said, its own place; as long as the programme says if it was shortened. */
  private Session back(Session cancelled, Add add, int length) {
    var now = clock.instant();
    var days = cancelled.movedTo(add.firstDay(), now).days();
    var last = days.getLast().from(Optional.empty());
    var lost = IntStream.rangeClosed(1, length - days.size()).mapToObj(last::plusDays);
    return cancelled.onDays(Stream.concat(days.stream(), lost).toList(), now).at(add.place().or(cancelled::place));
  }

  private Outcome change(SessionBooks books, Change change, Step step) {
    var now = clock.instant();
    var inTheWay = inTheWay(books, change.after(), now);
    if (inTheWay.isPresent()) {
      return inTheWay.get();
    }
    if (step == Step.WRITE) {
      books.sessions().keep(change.after());
      new TellAttenders(books, now).moved(change.before(), change.after());
    }
    var cohort = books.cohorts().get(change.before().cohort());
    var schoolDays = books.closures().schoolDays(cohort.id());
    var along = new WhatMovesAlong(catalogue.get(cohort.programme()),
        new AllowedTimes(cohort.zone(), QuietHours.DEFAULT, schoolDays, List.of()), now)
        .between(change.before(), change.after(), books.sessions().of(cohort.id()));
    return new Moved(change.before(), change.after(), along, withoutSchool(change.after(), schoolDays.withTests()),
        concerned(books, change.after(), now));
  }

  private static Optional<Outcome> inTheWay(SessionBooks books, Session session, Instant now) {
    if (!session.ends().isAfter(now)) {
      return Optional.of(new Refused(Refusal.IN_THE_PAST));
    }
    if (new PlausibleDays(LocalDate.ofInstant(now, session.zone())).isFarAhead(session.lastDay())) {
      return Optional.of(new Refused(Refusal.TOO_FAR_AHEAD));
    }
    var standing = books.sessions().of(session.cohort()).stream()
        .collect(Collectors.toMap(Session::number, Function.identity()));
    var order = new SessionOrder("", standing,
        Map.of(session.number(), new Revised(Optional.empty(), session, 0)));
    return order.sharesADay() ? Optional.of(new Refused(Refusal.DAY_TAKEN))
        : order.isDisturbed() ? Optional.of(new Refused(Refusal.OUT_OF_ORDER)) : Optional.empty();
  }

  private static List<LocalDate> withoutSchool(Session session, SchoolDays schoolDays) {
    return session.days().stream().map(SessionDay::date).filter(day -> !schoolDays.isOpen(day)).toList();
  }

  private static int concerned(SessionBooks books, Session session, Instant now) {
    return (int) books.memberships().in(session.cohort(), now).stream().filter(each -> each.attendsSessions()).count();
  }

  /** What is to become of which session. */
  public record Request(CohortId cohort, int number, Wish change, Step step) {}

  /** What is to become of a session. */
  public sealed interface Wish {}

  /** It begins on another day, at the same hours; a cancelled one takes place after all. */
  public record Move(LocalDate firstDay) implements Wish {}

  /** It does not take place. */
  public record Cancel() implements Wish {}

  /** It comes into the calendar, as long as the programme says, from nine to four. */
  public record Add(LocalDate firstDay, Optional<Prose> place) implements Wish {}

  /** What became of it. */
  public sealed interface Outcome {}

  /**
   * It moves.
   *
   * @param along what moves with it
   * @param withoutSchool those of its new days on which schools are closed
   * @param told how many people hear of it
   */
  public record Moved(Session before, Session after, List<WhatMovesAlong.Along> along, List<LocalDate> withoutSchool,
      int told) implements Outcome {}

  /** It is off. {@code told} is how many people hear of it. */
  public record Cancelled(Session session, int told) implements Outcome {}

  /** It stands in the calendar; on {@code withoutSchool} of its days schools are closed. */
  public record Added(Session session, List<LocalDate> withoutSchool) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NO_SUCH_SESSION, NUMBER_TAKEN, ALREADY_THAT_DAY, ALREADY_CANCELLED, IS_OVER, IN_THE_PAST, DAY_TAKEN, OUT_OF_ORDER,
    TOO_FAR_AHEAD
  }

  private record Change(Session before, Session after) {}
}
