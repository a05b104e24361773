package org.collegium.core.checkin;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RoundId;

/** Under which keys somebody hears of a round once more: by the nudge, or when they asked to. */
record NudgeKey(RoundId round, PersonId person) {

  private static final String SNOOZED = ":snoozed:";
  private static final Pattern UNTIL = Pattern.compile(SNOOZED + "\\d+:(\\d+)(?::|$)");

  /** The one nudge's. */
  String written() {
    return "round:" + round.value() + ":nudge:person:" + person.value();
  }

  /** Of the letter that goes at that instant because they asked for it. */
  String snoozed(int before, Instant until) {
    return written() + SNOOZED + before + ":" + until.toEpochMilli();
  }

  /** Whether that is a key of theirs for an hour that they asked for. */
  boolean isSnoozed(String key) {
    return key.startsWith(written() + SNOOZED);
  }

  /** For which hour they asked, if they did; whatever was appended to the key since. */
  static Optional<Instant> snoozedUntil(String key) {
    var until = UNTIL.matcher(key);
    return until.find() ? Optional.of(Instant.ofEpochMilli(Long.parseLong(until.group(1)))) : Optional.empty();
  }
}
