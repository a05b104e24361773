package org.collegium.core.session;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The key of a letter about a session: {@code session:ID:revision:N:WHAT:…}. It holds what the session's own row no
 * longer knows: which revision is announced and, of a move, from when.
 */
record SessionKey(String key) {

  private static final Pattern PARTS =
      Pattern.compile("session:\\d+:revision:(?<revision>\\d+):(?:moved:(?<before>-?\\d+):)?.*");

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
    return part("revision").equals(Integer.toString(revision));
  }

  /** Whether it is that of the reminder for the day itself. */
  boolean isOfTheDay() {
    return key.contains(":minus:0:");
  }

  /** When the session began before it was moved. */
  Instant before() {
    return Instant.ofEpochMilli(Long.parseLong(part("before")));
  }

  private String part(String name) {
    var parts = PARTS.matcher(key);
    if (!parts.matches()) {
      throw new IllegalStateException("Not the key of a letter about a session: " + key);
    }
    return parts.group(name);
  }
}
