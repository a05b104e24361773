package org.collegium.core.casestudy;

import java.util.Map;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.Form;
import org.collegium.core.text.Prose;

/** What becomes of what somebody wants with a case that a leader brought. */
public sealed interface OwnCaseOutcome {

  /** How it stands now. */
  record Shown(CaseAnswer answer) implements OwnCaseOutcome {}

  /** The form. */
  record Opened(Form form) implements OwnCaseOutcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  record Rejected(Form form, Map<String, Prose> problems) implements OwnCaseOutcome {}

  /** Neither shown nor kept. */
  record Refused(Refusal reason) implements OwnCaseOutcome {}

  /** Why not. */
  enum Refusal {
    /** They do not lead in that cohort now. */
    NOT_A_LEADER,
    /** Nobody runs the cohort who could look at it. */
    NOBODY_READS,
    /** It is not theirs to see, or not there. */
    NOT_THERE,
    /** It was accepted or opened, and stays as it is. */
    STAYS,
    /** It was answered, changed or taken back meanwhile. */
    WENT_ON
  }
}
