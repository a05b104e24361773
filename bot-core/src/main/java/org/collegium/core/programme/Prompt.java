package org.collegium.core.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * One question to a leader about their own school.
 *
 * @param id permanent: answers name it for years; a prompt is retired, never renumbered
 * @param session the number of the session it belongs to
 * @param outcome the id of the outcome it serves
 * @param responsibility the id of one of the 21, where it applies one
 * @param phase the id of a phase of change, where it belongs to one
 * @param followUp one step deeper into the same answer
 * @param retired from that day it is not asked any more, only read
 */
public record Prompt(String id, int session, String outcome, KindOfKnowledge knowledge, Optional<String> responsibility,
    Optional<String> phase, Prose ask, AnswerForm answer, Optional<Prose> followUp, Optional<LocalDate> retired) {

  /** The same in other words. */
  Prompt asking(Prose question, AnswerForm form, Optional<Prose> deeper) {
    return new Prompt(id, session, outcome, knowledge, responsibility, phase, question, form, deeper, retired);
  }

  /** Whether it may still be asked on that day. */
  public boolean isAskedOn(LocalDate day) {
    return retired.map(day::isBefore).orElse(true);
  }
}
