package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.LetterId;

/** Messages that were posted, and what they announce has changed since. Rooms add to them by {@link Outbox#restate}. */
public interface Corrections {

  /**
   * When the next message of that platform is to be edited.
   *
   * @param rest how long a message is left alone after an edit
   */
  Optional<Instant> nextDue(String platform, Duration rest);

  /** Those of that platform whose time has come and that were not edited after {@code restedSince}, oldest first. */
  List<Correction> due(String platform, Instant now, Instant restedSince, int most);

  /** Ours if this returns true: exactly one worker wins. False too when something has changed since it was read. */
  boolean claim(Correction correction, Instant now, Instant leaseEnds);

  /** The message says what was true when it was claimed; what has changed since makes it due again at once. */
  void settle(Correction correction, Instant at);

  /** Ends a claim with nothing edited: due again then. */
  void putOff(Correction correction, Instant due);

  /** The message can never be edited again: whatever changes, it is left alone. */
  void giveUp(Correction correction, Instant at);

  /**
   * A message to be edited.
   *
   * @param letter by which it was marked
   * @param vessel the letter in whose message that one went: itself, where it went alone
   * @param changes how often something had changed when this was read
   */
  record Correction(LetterId letter, LetterId vessel, long changes) {}
}
