package org.collegium.core.coaching;

import java.util.Map;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.Form;
import org.collegium.core.text.Prose;

/** What becomes of what a mentor and a leader agree on. */
public sealed interface AgreementOutcome {

  /** How it stands now. */
  record Shown(CoachingAnswer answer) implements AgreementOutcome {}

  /** The form. */
  record Opened(Form form) implements AgreementOutcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  record Rejected(Form form, Map<String, Prose> problems) implements AgreementOutcome {}

  /** Neither shown nor kept. */
  record Refused(Refusal reason) implements AgreementOutcome {}

  /** Why not. */
  enum Refusal {
    /** They lead, and nobody mentors them. */
    NO_MENTOR,
    /** They mentor, and nobody yet. */
    NO_LEADERS,
    /** They do not mentor whom they named. */
    NOT_YOUR_LEADER,
    /** It is not theirs, or not there. */
    NOT_YOURS,
    /** The two are no mentor and leader any more. */
    APART
  }
}
