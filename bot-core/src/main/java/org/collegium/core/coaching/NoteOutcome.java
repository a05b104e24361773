package org.collegium.core.coaching;

import java.util.List;
import java.util.Map;
import org.collegium.core.command.Form;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** What becomes of a note that one of a pair writes to the other. */
public sealed interface NoteOutcome {

  /** The form. */
  record Opened(Form form) implements NoteOutcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  record Rejected(Form form, Map<String, Prose> problems) implements NoteOutcome {}

  /**
   * Kept, and on its way.
   *
   * @param to who will read it
   * @param ways to change it, or to take it back
   */
  record Sent(Prose to, List<Ask> ways) implements NoteOutcome {
    public Sent {
      ways = List.copyOf(ways);
    }
  }

  /** Kept with other words. */
  record Changed(Prose to, List<Ask> ways) implements NoteOutcome {
    public Changed {
      ways = List.copyOf(ways);
    }
  }

  /** Taken away, also where it was posted. */
  record TakenBack(Prose to) implements NoteOutcome {}

  /** Neither shown nor kept. */
  record Refused(Refusal reason) implements NoteOutcome {}

  /** Why not. */
  enum Refusal {
    /** No reflection of that reference is theirs to read, or theirs to comment on. */
    NOT_READABLE,
    /** They do not mentor its author. */
    NOT_YOUR_LEADER,
    /** The two are no mentor and leader any more. */
    APART,
    /** It is not theirs, or not there. */
    NOT_YOURS
  }
}
