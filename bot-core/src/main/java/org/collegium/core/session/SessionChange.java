package org.collegium.core.session;

import java.util.Optional;
import org.collegium.core.text.Prose;

/** One thing that becomes different in a cohort's calendar. */
public sealed interface SessionChange {

  /** The session as it is afterwards. */
  Session session();

  /** It comes into the calendar. */
  record SessionAdded(Session session) implements SessionChange {}

  /** It takes place at other times than {@code before}. */
  record SessionMoved(Session before, Session session) implements SessionChange {}

  /**
   * It takes place elsewhere.
   *
   * @param from empty when no place was known
   */
  record PlaceChanged(Session session, Optional<Prose> from, Prose to) implements SessionChange {}

  /** It does not take place. */
  record SessionCancelled(Session session) implements SessionChange {}

  /** It was cancelled and takes place after all. */
  record SessionRestored(Session session) implements SessionChange {}
}
