package org.collegium.slack.installing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.collegium.core.installation.Invitation;
import org.collegium.core.text.Secret;

/**
 * Installations that somebody began: each is known by a cookie that stays in the browser, and by a state that comes
 * back from Slack and is made of that cookie with the app's secret. Both must be shown, within ten minutes, once.
 * Nothing is kept of what was begun, so that people may come back to another node than they left. What was ended is
 * kept in memory only: on another node Slack's code and the invitation are good no more by then. Safe to share between
 * threads.
 */
final class Begun {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";
  /** Neither codes nor numbers have it. */
  private static final String BETWEEN = ".";
  private static final int PARTS = 3;
  /** Only who is invited begins one, so that this is far more than there can be with good intent. */
  private static final int MOST = 1_000;

  private final Secret app;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();
  private final Set<String> ended = new LinkedHashSet<>();

  /** @param app the same on every node, and known to nobody else but Slack */
  Begun(Secret app, InstantSource clock) {
    this.app = app;
    this.clock = clock;
  }

  /** Begins one. */
  Ticket begin(Invitation invitation) {
    var bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    var cookie = String.join(BETWEEN, encoded(bytes), Long.toString(clock.instant().plus(LIFE).toEpochMilli()),
        invitation.code());
    return new Ticket(state(cookie), cookie);
  }

  /** Whose it is, if both belong together and their time is not over. They are good no more then. */
  Optional<Invitation> end(String state, String cookie) {
    var parts = cookie.split("\\.", PARTS);
    return parts.length == PARTS && isSame(state, state(cookie))
        && clock.instant().toEpochMilli() < Long.parseLong(parts[1]) && isFirst(state)
            ? Optional.of(new Invitation(parts[2])) : Optional.empty();
  }

  private synchronized boolean isFirst(String state) {
    var isFirst = ended.add(state);
    if (ended.size() > MOST) {
      ended.remove(ended.iterator().next());
    }
    return isFirst;
  }

  private String state(String cookie) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(app.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return encoded(mac.doFinal(("an installation was begun: " + cookie).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What is shown at the end.
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
}
