package org.collegium.core.casestudy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/**
 * A case that was opened for a cohort. It holds which stages are open, and no date of one to come.
 *
 * @param script the id of the case in the catalogue
 * @param openings how often a stage was opened, those that were taken back too
 * @param stages those that are open, in order, at least the first
 */
public record CaseStudy(CaseStudyId id, CohortId cohort, String script, State state, int openings, PersonId openedBy,
    Instant openedAt, List<OpenStage> stages) {

  public CaseStudy {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("A case that was opened has an open stage");
    }
  }

  /** Whether it goes on by itself. */
  public enum State {
    OPEN, PAUSED, CLOSED
  }

  /**
   * A stage that is open.
   *
   * @param number from 1
   * @param opening which of all openings of the case it was
   * @param day from which school days to the next stage are counted, where the cohort is
   */
  public record OpenStage(int number, int opening, LocalDate day) {}

  /** One whose first stage is open. */
  static CaseStudy opened(Beginning beginning, PersonId by, LocalDate today, Instant now) {
    return new CaseStudy(beginning.id(), beginning.cohort(), beginning.script(), State.OPEN, 1, by, now,
        List.of(new OpenStage(1, 1, today)));
  }

  /** What a case is opened of, and for whom. */
  record Beginning(CaseStudyId id, CohortId cohort, String script) {}

  /** The number of the latest stage. */
  public int current() {
    return stages.getLast().number();
  }

  /** The stage of that number, if it is open. */
  public Optional<OpenStage> stage(int number) {
    return stages.stream().filter(stage -> stage.number() == number).findFirst();
  }

  /** Whether it goes on, by itself or by hand. */
  public boolean isRunning() {
    return state != State.CLOSED;
  }

  /** With that stage open as well, and going on by itself unless that was the last. */
  CaseStudy withStage(int number, State next, LocalDate today) {
    return with(next, openings + 1,
        Stream.concat(stages.stream(), Stream.of(new OpenStage(number, openings + 1, today))).toList());
  }

  /** Without its latest stage; the one before it counts its days anew. */
  CaseStudy withoutLatest(LocalDate today) {
    return with(state, openings, stages.subList(0, stages.size() - 1)).countingFrom(today);
  }

  CaseStudy paused() {
    return with(State.PAUSED, openings, stages);
  }

  /** Going on by itself again; the days of the pause do not count. */
  CaseStudy resumed(LocalDate today) {
    return with(State.OPEN, openings, stages).countingFrom(today);
  }

  private CaseStudy countingFrom(LocalDate day) {
    var latest = stages.getLast();
    return with(state, openings, Stream.concat(stages.subList(0, stages.size() - 1).stream(),
        Stream.of(new OpenStage(latest.number(), latest.opening(), day))).toList());
  }

  private CaseStudy with(State newState, int newOpenings, List<OpenStage> newStages) {
    return new CaseStudy(id, cohort, script, newState, newOpenings, openedBy, openedAt, newStages);
  }
}
