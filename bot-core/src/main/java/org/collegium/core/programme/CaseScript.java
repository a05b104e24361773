package org.collegium.core.programme;

import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * A case as the catalogue tells it, stage by stage.
 *
 * @param id permanent: what was decided names it for years
 * @param session the number of the session it goes with
 * @param about one line on what it is about, without giving anything away
 * @param stages at least four, in the order of their kinds
 */
public record CaseScript(String id, int session, Prose title, Prose about, List<CaseStage> stages) {

  public CaseScript {
    stages = List.copyOf(stages);
  }

  /** The stage of that number, from 1; empty where the script has fewer. */
  public Optional<CaseStage> stage(int number) {
    return number >= 1 && number <= stages.size() ? Optional.of(stages.get(number - 1)) : Optional.empty();
  }

  /** The number of its decision point, from 1. */
  public int decisionPoint() {
    return numberOf(CaseStage.Kind.DECISION);
  }

  /** The number of the stage that tells what followed, from 1. */
  public int reveal() {
    return numberOf(CaseStage.Kind.REVEAL);
  }

  /** What can be decided. */
  public List<CaseStage.Way> ways() {
    return stages.get(decisionPoint() - 1).ways();
  }

  /** What can be decided under that id; empty where the script has no such way any more. */
  public Optional<CaseStage.Way> way(String id) {
    return ways().stream().filter(way -> way.id().equals(id)).findFirst();
  }

  /**
   * The number of the stage with which everybody is told how all decided: that after the reveal, or the last where
   * nothing was revealed. 0 as long as it is not told.
   *
   * @param open numbers of the stages that are open, in order
   */
  public int tellsHowAllDecided(List<Integer> open) {
    var after = open.stream().filter(number -> number > reveal()).findFirst();
    return after.orElse(0);
  }

  private int numberOf(CaseStage.Kind kind) {
    return 1 + stages.stream().map(CaseStage::kind).toList().indexOf(kind);
  }
}
