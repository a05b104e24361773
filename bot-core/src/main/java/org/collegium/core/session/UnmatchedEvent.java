package org.collegium.core.session;

import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * An event of a calendar file that was taken for no session.
 *
 * @param summary what the file calls it; empty when it has no title
 * @param line where the file has it
 * @param times how often it takes place
 * @param reason why
 */
public record UnmatchedEvent(Optional<Prose> summary, int line, int times, Reason reason) {

  /** Why an event is none. */
  public enum Reason {
    /** It has neither the number nor the title of a session. */
    NO_SESSION,
    /** It has a number that the programme does not have. */
    NO_SUCH_NUMBER
  }
}
