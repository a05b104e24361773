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
   * One session.
   *
   * @param state in the asker's words: over, next, coming, cancelled
   */
  record SessionLine(SessionFacts session, Prose state) {}
}
