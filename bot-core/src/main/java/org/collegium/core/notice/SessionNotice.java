package org.collegium.core.notice;

import java.time.Instant;

/** What is said about sessions. */
public sealed interface SessionNotice extends Notice {

  /** The session all of it is about, as it stands now. */
  SessionFacts session();

  /** It comes nearer. */
  record SessionReminder(SessionFacts session, Invitation invitation) implements SessionNotice {}

  /** It takes place at another time than {@code before}; who had answered is asked anew. */
  record SessionMoved(SessionFacts session, Instant before, Invitation invitation) implements SessionNotice {}

  /** In place of what was said before it changed: it takes place as it stands now. */
  record SessionChanged(SessionFacts session, Invitation invitation) implements SessionNotice {}

  /** It does not take place. */
  record SessionCancelled(SessionFacts session) implements SessionNotice {}
}
