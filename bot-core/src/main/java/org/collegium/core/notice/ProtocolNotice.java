package org.collegium.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.text.Prose;

/** What is said about protocols: to a whole channel, and to whoever keeps the time. */
public sealed interface ProtocolNotice extends Notice {

  /** The protocol all of it is about, and how far it is. */
  ProtocolFacts about();

  /**
   * Another step of it is open.
   *
   * @param ways what can be done with it; none of them answers anything
   */
  record ProtocolStepOpened(ProtocolFacts about, StepText text, List<Ask> ways) implements ProtocolNotice {
    public ProtocolStepOpened {
      ways = List.copyOf(ways);
    }
  }

  /** It is over. */
  record ProtocolClosed(ProtocolFacts about) implements ProtocolNotice {}

  /** In place of a step that came too early, and will come again. */
  record ProtocolTakenBack(ProtocolFacts about) implements ProtocolNotice {}

  /** In place of each step of one whose presenter has taken back what it was about. */
  record ProtocolWithdrawn(ProtocolFacts about) implements ProtocolNotice {}

  /** Its step ends soon: to whoever keeps the time. */
  record ProtocolStepEnds(ProtocolFacts about, Prose cohort, Instant ends) implements ProtocolNotice {}

  /**
   * A protocol as its readers are told of it.
   *
   * @param step the number of the step, from 1
   * @param steps how many there are
   * @param called what the step is called
   * @param presenter who brought what it is about; empty where nobody did, or is to be named any more
   */
  record ProtocolFacts(Prose title, int step, int steps, Prose called, Optional<Prose> presenter) {}

  /**
   * What a step says.
   *
   * @param speaks whose turn it is
   * @param words paragraphs, with an empty line between them
   * @param questions to talk about
   * @param timekeeper who keeps the time, where that is told
   */
  record StepText(ProtocolStep.Speaks speaks, ProtocolStep.Length length, Prose words, List<Prose> questions,
      Optional<Prose> timekeeper) {
    public StepText {
      questions = List.copyOf(questions);
    }
  }
}
