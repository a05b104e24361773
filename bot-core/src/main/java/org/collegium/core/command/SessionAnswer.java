package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.text.Prose;

/** Answers about sessions. */
public sealed interface SessionAnswer extends Answer {

  /** The coming session. */
  record NextSession(SessionFacts session, Optional<Ask> rsvp, Optional<Prose> answered) implements SessionAnswer {}

  /** The whole calendar of a cohort. */
  record SessionsListed(Prose cohort, List<SessionLine> sessions) implements SessionAnswer {}

  /**
   * The coming days without school, and of tests, of a cohort.
   *
   * @param more how many come after these
   */
  record ClosuresListed(Prose cohort, List<ClosureLine> closures, int more) implements SessionAnswer {}

  /**
   * Such days.
   *
   * @param which when, what they are called and whose they are, in one line
   * @param takeBack the way to take them back; empty where a file says them
   */
  record ClosureLine(Prose which, Optional<Ask> takeBack) {}

  /**
   * One session.
   *
   * @param state in the asker's words: over, next, coming, cancelled
   */
  record SessionLine(SessionFacts session, Prose state) {}
}
