package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Form;
import org.collegium.core.text.Prose;

/** What becomes of times to talk. */
public sealed interface TalkOutcome {

  /** The form. */
  record Opened(Form form) implements TalkOutcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  record Rejected(Form form, Map<String, Prose> problems) implements TalkOutcome {}

  /** Proposed to that leader. */
  record Proposed(Prose to) implements TalkOutcome {}

  /**
   * The leader said which.
   *
   * @param with who the other is
   * @param taken empty if none fits
   */
  record Settled(Prose with, Optional<Instant> taken) implements TalkOutcome {}

  /** The time that was taken, for a calendar. */
  record Dated(CoachingTalk talk, Prose with) implements TalkOutcome {}

  /** Neither shown nor kept. */
  record Refused(Refusal reason) implements TalkOutcome {}

  /** Why not. */
  enum Refusal {
    /** They do not mentor whom they would ask. */
    NOT_YOUR_LEADER,
    /** It is not theirs, or not there. */
    NOT_YOURS,
    /** The two are no mentor and leader any more. */
    APART,
    /** It was said already which. */
    SETTLED,
    /** The time has passed. */
    OVER
  }
}
