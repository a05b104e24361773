package org.collegium.core.session;

import java.util.Optional;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/**
 * An event of a calendar file that was taken for no session.
 *
 * @param summary what the file calls it; empty when it has no title
 * @param line where the file has it
 * @param times how often it takes place
 * @param reason why
 */
public record UnmatchedEvent(Optional<Prose> summary, int line, int times, Reason reason) {

  /** Why the event is none, as a problem of the file. */
  String inWords() {
    var title = summary.map(words -> "“%s”".formatted(VisibleText.beginning(words.raw())))
        .orElse("an event without a title");
    return switch (reason) {
      case NO_SESSION -> title + " has neither the number nor the title of a session.";
      case NO_SUCH_NUMBER -> title + " has a number that no session of the programme has.";
    };
  }

  /** Why an event is none. */
  public enum Reason {
    /** It has neither the number nor the title of a session. */
    NO_SESSION,
    /** It has a number that the programme does not have. */
    NO_SUCH_NUMBER
  }
}
