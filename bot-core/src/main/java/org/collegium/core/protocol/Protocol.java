package org.collegium.core.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;

/**
 * A protocol by which a cohort talks. It holds which steps were opened, and no hour of one to come.
 *
 * @param openings how often a step was opened, those that were taken back too
 * @param steps which of all openings each open step was, in order, at least the first; its end counts as one more
 * @param since from when the latest step lasts
 * @param timekeeper who is reminded before a step ends
 */
public record Protocol(ProtocolId id, Began began, State state, int openings, List<Integer> steps, Instant since,
    Optional<PersonId> timekeeper) {

  public Protocol {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A protocol that was opened has an open step");
    }
  }

  /** Whether it goes on by itself. */
  public enum State {
    OPEN, PAUSED, CLOSED
  }

  /**
   * How it began.
   *
   * @param script the id of the protocol in the catalogue
   * @param dilemma what it is about; empty where it is about nothing of one member, or they took it back
   */
  public record Began(CohortId cohort, String script, PersonId by, Instant at, Optional<DilemmaId> dilemma) {

    Began withoutDilemma() {
      return new Began(cohort, script, by, at, Optional.empty());
    }
  }

  /** One whose first step is open. */
  static Protocol opened(ProtocolId id, Began began) {
    return new Protocol(id, began, State.OPEN, 1, List.of(1), began.at(), Optional.empty());
  }

  public CohortId cohort() {
    return began.cohort();
  }

  /** The number of the latest step, from 1; where all were held and it ended, one more than there are. */
  public int current() {
    return steps.size();
  }

  /** Whether it goes on, by itself or by hand. */
  public boolean isRunning() {
    return state != State.CLOSED;
  }

  /** Which of all openings the latest step was. */
  int latestOpening() {
    return steps.getLast();
  }

  /** Whether that opening of that step still stands. */
  boolean isOpen(int step, int opening) {
    return step <= steps.size() && steps.get(step - 1) == opening;
  }

  /** With one more step open. */
  Protocol withNext(Instant now) {
    return new Protocol(id, began, State.OPEN, openings + 1, with(openings + 1), now, timekeeper);
  }

  /** Over. */
  Protocol closed(Instant now) {
    return new Protocol(id, began, State.CLOSED, openings + 1, with(openings + 1), now, timekeeper);
  }

  private List<Integer> with(int opening) {
    return Stream.concat(steps.stream(), Stream.of(opening)).toList();
  }

  /** Without its latest step; the one before it lasts anew. */
  Protocol withoutLatest(Instant now) {
    return new Protocol(id, began, state, openings, steps.subList(0, steps.size() - 1), now, timekeeper);
  }

  Protocol paused() {
    return new Protocol(id, began, State.PAUSED, openings, steps, since, timekeeper);
  }

  /** Going on by itself again; the step it was at lasts anew. */
  Protocol resumed(Instant now) {
    return new Protocol(id, began, State.OPEN, openings, steps, now, timekeeper);
  }

  /** Over, since whoever brought what it is about has taken it back. */
  Protocol withoutDilemma() {
    return new Protocol(id, began.withoutDilemma(), State.CLOSED, openings, steps, since, timekeeper);
  }

  Protocol timedBy(PersonId person) {
    return new Protocol(id, began, state, openings, steps, since, Optional.of(person));
  }
}
