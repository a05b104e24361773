package org.collegium.core.outbox;

import java.time.Instant;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;

/** The room that owns a fact: reads it again when a letter goes, and says what there is to say about it now. */
public interface Author {

  /** What the letter says at {@code now}. */
  Content write(Letter letter, Instant now);

  /**
   * What a message that was posted says at {@code now}, since something of it has changed. Where there is nothing to
   * say, the message is left as it stands: also all that went with it, so whoever may no longer be told is told nothing
   * new. Words that must not stand any longer are taken out by saying that they were taken back, whatever went with
   * them.
   */
  default Content rewrite(Letter letter, Instant now) {
    return write(letter, now);
  }

  /** What a letter says. */
  sealed interface Content {

    /** This. */
    record Say(Notice notice) implements Content {}

    /** Nothing any more, and why. */
    record Nothing(Prose why) implements Content {}
  }
}
