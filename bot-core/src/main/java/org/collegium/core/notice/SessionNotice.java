package org.collegium.core.notice;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** What is said about sessions. */
public sealed interface SessionNotice extends Notice {

  /** The session all of it is about, as it stands now. */
  SessionFacts session();

  /**
   * It comes nearer.
   *
   * @param rsvp empty in a channel, and for who has answered
   * @param answered what the reader said before, in words
   */
  record SessionReminder(SessionFacts session, Optional<Ask> rsvp, Optional<Prose> answered) implements SessionNotice {}

  /** It takes place at another time than {@code before}; who had answered is asked anew. */
  record SessionMoved(SessionFacts session, Instant before, Optional<Ask> rsvp) implements SessionNotice {}

  /** It does not take place. */
  record SessionCancelled(SessionFacts session) implements SessionNotice {}
}
