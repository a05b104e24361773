package org.collegium.core.casestudy;

import java.util.List;
import java.util.Optional;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.identity.PersonId;
import org.collegium.core.programme.CaseStage;
import org.collegium.core.text.Prose;

/**
 * What somebody may see of a case by now.
 *
 * @param stages those that are open and told to them, in their order
 * @param said what they may read of what was said, in its order
 * @param decision what the button is about by which they decide first; empty where they cannot, or have
 */
public record CaseSoFar(Prose title, List<Told> stages, List<Said> said, Optional<Meaning> decision) {

  public CaseSoFar {
    stages = List.copyOf(stages);
    said = List.copyOf(said);
  }

  /** A stage of it, by its number from 1. */
  public record Told(int number, CaseStage stage) {}

  /**
   * Something that was said.
   *
   * @param stage in which part of the case
   * @param reference by which it is found again
   */
  public record Said(int stage, PersonId author, Prose name, Prose reference, Prose words) {}
}
