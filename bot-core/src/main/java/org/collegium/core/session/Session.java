package org.collegium.core.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.text.Prose;

/**
 * A session in a cohort's calendar. It is the only thing that holds its date; all that is anchored to it asks here.
 *
 * @param number its place in the programme
 * @param days at least one, in order, in wall time
 * @param zone where it takes place
 * @param revision grows whenever its days change or it is cancelled; what was announced of an earlier one is
 *     announced anew
 * @param revisedAt when that was last
 * @param sequence the highest SEQUENCE any calendar file gave it
 */
public record Session(SessionId id, CohortId cohort, int number, Prose title, List<SessionDay> days, ZoneId zone,
    Optional<Prose> place, Optional<Prose> materials, State state, int revision, Instant revisedAt, int sequence) {

  /** Whether it takes place. */
  public enum State {
    PLANNED, CANCELLED
  }

  /** Changes later than this are told at once, whatever is left of a person's week. */
  public static final Duration SHORT_NOTICE = Duration.ofDays(3);

  public Session {
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A session has at least one day");
    }
  }

  /** When it begins. A time that a change of clocks skips is an hour later; one it repeats is the earlier. */
  public Instant starts() {
    return instant(days.getFirst().starts());
  }

  /** When its last day ends. */
  public Instant ends() {
    return instant(days.getLast().ends());
  }

  /** Its first day, where it takes place. */
  public LocalDate firstDay() {
    return days.getFirst().starts().toLocalDate();
  }

  /** Its last day, where it takes place. */
  public LocalDate lastDay() {
    return days.getLast().starts().toLocalDate();
  }

  /** Whether it takes place at all. */
  public boolean isPlanned() {
    return state == State.PLANNED;
  }

  /** Whether it takes place and has not ended. */
  public boolean isAhead(Instant now) {
    return isPlanned() && ends().isAfter(now);
  }

  /** Whether it takes place and has ended. */
  public boolean isOver(Instant now) {
    return isPlanned() && !ends().isAfter(now);
  }

  /** Which of its days, from 1, have come where it takes place: of these can be said who was there. */
  public List<Integer> daysCome(Instant now) {
    var today = now.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(1, days.size()).filter(day -> isPlanned() && !date(day).isAfter(today)).boxed()
        .toList();
  }

  /** The date of its day of that number, from 1, where it takes place. */
  public LocalDate date(int day) {
    return days.get(day - 1).starts().toLocalDate();
  }

  /** Whether it begins, or began, so close to {@code now} that a change of it cannot wait. */
  public boolean isAtShortNotice(Instant now) {
    return starts().isBefore(now.plus(SHORT_NOTICE)) && ends().isAfter(now);
  }

  /** All its days moved so that the first one is {@code newFirst}, at the same hours. */
  public Session movedTo(LocalDate newFirst, Instant now) {
    var shift = ChronoUnit.DAYS.between(firstDay(), newFirst);
    return onDays(days.stream().map(day -> day.plusDays(shift)).toList(), now);
  }

  /** On other days; a cancelled one takes place again. */
  public Session onDays(List<SessionDay> newDays, Instant now) {
    return new Session(id, cohort, number, title, newDays, zone, place, materials, State.PLANNED, revision + 1, now,
        sequence);
  }

  /** It does not take place. */
  public Session cancelled(Instant now) {
    return new Session(id, cohort, number, title, days, zone, place, materials, State.CANCELLED, revision + 1, now,
        sequence);
  }

  /** With other materials. */
  public Session withMaterials(Prose newMaterials) {
    return new Session(id, cohort, number, title, days, zone, place, Optional.of(newMaterials), state, revision,
        revisedAt, sequence);
  }

  /** At another place. */
  public Session at(Optional<Prose> newPlace) {
    return new Session(id, cohort, number, title, days, zone, newPlace, materials, state, revision, revisedAt,
        sequence);
  }

  /** The same days, coming from the events of those. */
  Session withDayEvents(List<SessionDay> sameDays) {
    var known = IntStream.range(0, days.size()).mapToObj(day -> days.get(day).from(sameDays.get(day).event())).toList();
    return new Session(id, cohort, number, title, known, zone, place, materials, state, revision, revisedAt, sequence);
  }

  /** As a calendar file of that SEQUENCE has it. */
  public Session seenIn(int newSequence) {
    return new Session(id, cohort, number, title, days, zone, place, materials, state, revision, revisedAt,
        Math.max(sequence, newSequence));
  }

  /** The same, called so. */
  Session called(Prose otherTitle) {
    return new Session(id, cohort, number, otherTitle, days, zone, place, materials, state, revision, revisedAt,
        sequence);
  }

  /** Whether readers are told the same of it as of the other. */
  public boolean isToldAs(Session other) {
    return facts(title).equals(other.facts(title));
  }

  /** What a reader is told of it. */
  public SessionFacts facts(Prose cohortName) {
    return new SessionFacts(cohortName, number, title,
        days.stream().map(day -> new SessionFacts.Day(instant(day.starts()), instant(day.ends()))).toList(), zone,
        place,
        materials);
  }

  private Instant instant(LocalDateTime wall) {
    return wall.atZone(zone).toInstant();
  }
}
