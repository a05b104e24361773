package org.collegium.core.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.RoundId;
import org.collegium.core.programme.ArcRound;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.SessionPlan;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.Interval;
import org.collegium.core.session.Session;

/**
 * Which rounds a cohort's calendar calls for: those of each session's arc, and those on the programme's rhythm in
 * between. Worked out anew each time it is asked, so that a moved session moves them.
 *
 * @param sessions planned ones, by start
 * @param zone the cohort's
 * @param pausedUntil rounds of that day and of those before it are left out
 */
record RoundPlan(Programme programme, List<Session> sessions, SchoolDays schoolDays, ZoneId zone,
    Optional<LocalDate> pausedUntil) {

  private static final LocalTime USUAL = LocalTime.of(9, 0);
  /** In weekdays. */
  private static final int TWO_WEEKS = 10;

  /** The rounds that are still to be opened at {@code now}, given those that were. */
  List<Planned> open(List<Round> opened, Instant now) {
    var arcs = sessions.stream().flatMap(session -> programme.session(session.number()).stream()
        .flatMap(plan -> arc(session, plan, opened)));
    var rhythm = IntStream.range(0, sessions.size()).boxed().flatMap(place -> between(place, opened, now).stream());
    return Stream.concat(arcs, rhythm)
        .filter(planned -> closes(planned).isAfter(now) && !isPaused(planned.day()))
        .sorted(Comparator.comparing(Planned::day))
        .toList();
  }

  /** When a round that opens on that day closes: at six in the evening, and before a session begins. */
  Instant closes(Planned planned) {
    var end =
        schoolDays.shift(counted(planned), programme.rhythm().openSchoolDays()).atTime(18, 0).atZone(zone).toInstant();
    var start = planned.session().starts();
    return planned.stage() == Stage.BEFORE && start.isBefore(end) ? start : end;
  }

  /** A round that was opened before its session, with the hours it has when the session is that one. */
  Round following(Round round, Session session) {
    var planned = asked(round, session);
    return round.at(closes(planned), nudgeOn(planned));
  }

  /** Any round that was opened, with the hours it has as school days stand now: its days to answer are those. */
  Round recounted(Round round, Session session) {
    return round.stage() == Stage.BEFORE ? following(round, session) : round.at(closes(opened(round, session)),
        nudgeOn(opened(round, session)));
  }

  private Planned opened(Round round, Session session) {
    return new Planned(session, round.stage(), round.ordinal(), round.opensOn(), at(arc(round)), round.prompts());
  }

  /** When such a round reaches somebody whom it has not reached yet. */
  Instant reaches(Round round, Session session, Hearer hearer) {
    return asked(round, session).reaches(hearer, closes(asked(round, session)));
  }

  /** As if it were asked on the day its arc says now, but not before it was: its days to answer count from there. */
  private Planned asked(Round round, Session session) {
    var arc = arc(round);
    var day = arc.map(each -> Interval.dateOf(each, session, schoolDays))
        .filter(each -> each.isAfter(round.opensOn())).orElse(round.opensOn());
    return new Planned(session, round.stage(), round.ordinal(), day, at(arc), round.prompts());
  }

  private Optional<ArcRound> arc(Round round) {
    return programme.session(round.number()).stream().flatMap(plan -> plan.arc().stream())
        .filter(each -> each.stage() == round.stage()).skip(round.ordinal() - 1L).findFirst();
  }

  private static Optional<LocalTime> at(Optional<ArcRound> arc) {
    return arc.map(ArcRound::at).orElse(Optional.of(USUAL));
  }

  private LocalDate nudgeOn(Planned planned) {
    return schoolDays.shift(counted(planned), programme.rhythm().nudgeAfterSchoolDays());
  }

  /**
   * The day from which its school days are counted: schools may have closed on its own since. What is asked as a
   * session ends is asked without school too.
   */
  private LocalDate counted(Planned planned) {
    return planned.at().isPresent() ? schoolDays.shift(planned.day(), 0) : planned.day();
  }

  /** The planned round, opened at {@code now} with these prompts. */
  Round round(RoundId id, Planned planned, List<String> prompts, Instant now) {
    var session = planned.session();
    return new Round(id, session.cohort(), session.id(), session.number(), planned.stage(), planned.ordinal(), prompts,
        planned.day(), now, closes(planned), nudgeOn(planned));
  }

  /** Without those that were opened: their dates need not be worked out again. */
  private Stream<Planned> arc(Session session, SessionPlan plan, List<Round> opened) {
    var before = opened.stream().filter(round -> round.session().equals(session.id())).toList();
    return IntStream.range(0, plan.arc().size()).boxed().flatMap(place -> {
      var arc = plan.arc().get(place);
      Predicate<ArcRound> sameStage = other -> other.stage() == arc.stage();
      var ordinal = 1 + (int) plan.arc().subList(0, place).stream().filter(sameStage).count();
      return before.stream().anyMatch(round -> round.stage() == arc.stage() && round.ordinal() == ordinal)
          ? Stream.empty()
          : Stream
              .of(new Planned(session, arc.stage(), ordinal, Interval.dateOf(arc, session, schoolDays), arc.at(),
                  arc.prompts()));
    });
  }

  private Optional<Planned> between(int place, List<Round> opened, Instant now) {
    var session = sessions.get(place);
    var plan = programme.session(session.number());
    var isLatest = place + 1 == sessions.size() || !sessions.get(place + 1).isOver(now);
    if (plan.isEmpty() || !session.isOver(now) || !isLatest) {
      return Optional.empty();
    }
    var before = opened.stream().filter(round -> round.session().equals(session.id()) && round.stage() == Stage.BETWEEN)
        .toList();
    var interval = new Interval(programme, schoolDays, session, sessions.stream().skip(place + 1L).findFirst());
    var last = before.stream().map(Round::opensOn).max(LocalDate::compareTo).orElseGet(interval::begins);
    var end = interval.ends();
    return Stream
        .iterate(interval.after(last), day -> day.isBefore(end), interval::after)
        .map(day -> new Planned(session, Stage.BETWEEN, before.size() + 1, day, Optional.of(USUAL), List.of()))
        .filter(planned -> !isTornByABreak(planned.day()) && !isPaused(planned.day()) && closes(planned).isAfter(now))
        .findFirst();
  }

  private boolean isPaused(LocalDate day) {
    return pausedUntil.filter(last -> !day.isAfter(last)).isPresent();
  }

  /** What is asked before a summer would be answered after it, if at all. */
  private boolean isTornByABreak(LocalDate day) {
    return schoolDays.areClosedForLong(day, schoolDays.shift(day, programme.rhythm().openSchoolDays()), TWO_WEEKS);
  }

  /**
   * A round to be opened.
   *
   * @param day on which it is asked
   * @param at wall time in each reader's zone; empty: when the session ends
   * @param prompts what its arc asks; a round on the rhythm chooses when it opens
   */
  record Planned(Session session, Stage stage, int ordinal, LocalDate day, Optional<LocalTime> at,
      List<String> prompts) {

    /** When it reaches them, if it closes then; the one at a session's end comes to all at once. */
    Instant reaches(Hearer hearer, Instant closes) {
      return at.map(time -> hearer.ask().from(day, time, hearer.zone(), closes)).orElseGet(session::ends);
    }
  }
}
