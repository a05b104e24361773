package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** Answers about what the asker wrote. */
public sealed interface ReflectionAnswer extends Answer {

  /** Kept, for these readers, under that reference. */
  record ReflectionKept(Prose reference, int answers, ReaderNames readers, boolean late) implements ReflectionAnswer {}

  /** One's own words, newest first. */
  record OwnReflections(List<Own> reflections, int more) implements ReflectionAnswer {}

  /** What others shared with the asker since then, newest first, and how many older ones are on later pages. */
  record SharedReflections(Prose cohort, Instant since, List<Shared> reflections, int page, int more)
      implements ReflectionAnswer {}

  /**
   * One that somebody else wrote and the asker may read.
   *
   * @param question what was asked; empty for a free one
   */
  record Shared(Prose reference, Prose author, Instant writtenAt, Optional<Prose> question, Prose words, boolean late,
      boolean edited) {}

  /**
   * One of one's own.
   *
   * @param question what was asked; empty for a free one
   * @param edit the way to a form with it; empty when it is too late to edit
   */
  record Own(Prose reference, Instant writtenAt, Optional<Prose> question, Prose words, ReaderNames readers,
      Optional<Ask> edit) {}
}
