package org.collegium.core.reflection;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * What a reflection may hold: the steps of the reflective cycle, in its order. The cycle is Graham Gibbs's (Learning by
 * Doing: A Guide to Teaching and Learning Methods, Oxford 1988), which names description, feelings, evaluation,
 * analysis, conclusion and action plan. Only an author says which of them a reflection of theirs holds.
 */
public enum CycleStep {
  DESCRIPTION, FEELING, EVALUATION, ANALYSIS, CONCLUSION, PLAN;

  /** The word that wording, forms and the store know it by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of that word; empty if there is none. */
  public static Optional<CycleStep> named(String word) {
    return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
  }

  /** What is there when it is there, for the middle of a sentence. */
  public Prose inWords(Wording wording) {
    return wording.say("depth.step." + word());
  }

  /** These in a sentence; empty if there are none. */
  public static Optional<Prose> inWords(Set<CycleStep> steps, Wording wording) {
    return Optional.of(steps.stream().sorted().map(step -> step.inWords(wording)).toList())
        .filter(each -> !each.isEmpty()).map(wording::list);
  }

  /** What to ask who has not come to it. */
  Prose question(Wording wording) {
    return wording.say("depth.ask." + word());
  }
}
