package org.collegium.core.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.core.session.Session;
import org.collegium.core.session.Sessions;

/** Sessions of all cohorts that have not begun, for whoever has something to do some days before each. */
record SessionsAhead(Sessions sessions) {

  /** How much earlier than on a school day something may have to be done: a summer's closure and a little more. */
  private static final Duration SLACK = Duration.ofDays(90);
  private static final int MANY = 10_000;

  /**
   * The first hour of all; a session too far ahead to have an earlier one is not looked at.
   *
   * @param after when they were looked at last
   * @param hours of one session
   */
  Optional<Instant> first(Instant after, Function<Session, Stream<Instant>> hours) {
    Optional<Instant> first = Optional.empty();
    for (var session : sessions.startingAfter(after, MANY)) {
      if (first.isPresent() && session.starts().minus(SLACK).isAfter(first.get())) {
        break;
      }
      first = Stream.concat(first.stream(), hours.apply(session)).min(Instant::compareTo);
    }
    return first;
  }

  /** Those of which an hour may have come. */
  List<Session> near(Instant now) {
    return sessions.startingAfter(now, MANY).stream()
        .takeWhile(session -> session.starts().isBefore(now.plus(SLACK))).toList();
  }
}
