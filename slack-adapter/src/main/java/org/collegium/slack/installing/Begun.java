package org.collegium.slack.installing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.installation.Invitation;

/**
 * Installations that somebody began: each is known by two secrets, one that comes back from Slack and one that stays in
 * the browser. Both must be shown, within ten minutes, once. They are kept in memory only, since there is nothing in
 * them that a second press on the link would not bring back. Safe to share between threads.
 */
final class Begun {

  private static final Duration LIFE = Duration.ofMinutes(10);
  /** Only who is invited begins one, so that this is far more than there can be with good intent. */
  private static final int MOST = 1_000;
  private static final int BYTES = 32;

  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();
  private final Map<String, Pending> byState = new LinkedHashMap<>();

  Begun(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins one; the oldest is forgotten when there are too many. */
  synchronized Ticket begin(Invitation invitation) {
    var now = clock.instant();
    byState.values().removeIf(pending -> !pending.until().isAfter(now));
    if (byState.size() >= MOST) {
      byState.remove(byState.keySet().iterator().next());
    }
    var ticket = new Ticket(secret(), secret());
    byState.put(ticket.state(), new Pending(ticket.cookie(), invitation, now.plus(LIFE)));
    return ticket;
  }

  /** Whose it is, if both secrets belong together and their time is not over. The state is good no more then. */
  synchronized Optional<Invitation> end(String state, String cookie) {
    var now = clock.instant();
    return Optional.ofNullable(byState.remove(state)).filter(pending -> pending.until().isAfter(now))
        .filter(pending -> isSame(pending.cookie(), cookie)).map(Pending::invitation);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String secret() {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The two secrets.
   *
   * @param state travels by way of Slack
   * @param cookie stays in the browser
   */
  record Ticket(String state, String cookie) {

    /** Not to be found in logs. */
    @Override
    public String toString() {
      return "•••";
    }
  }

  private record Pending(String cookie, Invitation invitation, Instant until) {}
}
