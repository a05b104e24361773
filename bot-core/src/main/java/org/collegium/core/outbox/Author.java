package org.collegium.core.outbox;

import java.time.Instant;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;

/** The room that owns a fact: reads it again when a letter goes, and says what there is to say about it now. */
public interface Author {

  /** What the letter says at {@code now}. */
  Content write(Letter letter, Instant now);

  /** What a letter says. */
  sealed interface Content {

    /** This. */
    record Say(Notice notice) implements Content {}

    /** Nothing any more, and why. */
    record Nothing(Prose why) implements Content {}
  }
}
