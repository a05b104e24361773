package org.collegium.core.session;

import java.time.Instant;

/**
 * The key of a letter about a session: {@code session:ID:revision:N:WHAT:…}. It holds what the session's own row no longer
 * knows: which revision is announced and, of a move, from when.
 */
record SessionKey(String key) {

  /** The key of the news that a session now stands as it does. */
  static SessionKey moved(Session session, Instant before, String whom) {
    return new SessionKey("session:" + session.id().value() + ":revision:" + session.revision() + ":moved:"
        + before.toEpochMilli() + ":" + whom);
  }

  /** The key of the news that a session is off. */
  static SessionKey cancelled(Session session, String whom) {
    return new SessionKey(
        "session:" + session.id().value() + ":revision:" + session.revision() + ":cancelled:" + whom);
  }

  boolean isAboutRevision(int revision) {
    return key.split(":")[3].equals(Integer.toString(revision));
  }

  /** When the session began before it was moved. */
  Instant before() {
    return Instant.ofEpochMilli(Long.parseLong(key.split(":")[5]));
  }
}
