package org.collegium.core.outbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.LetterId;
import org.collegium.core.text.Prose;

/**
 * A letter in the outbox.
 *
 * @param attempts how often it was claimed
 * @param leaseEnds until when its worker has it; only while claimed
 * @param settledAt when its state became final, or unknown
 * @param why what kept it, in words for a facilitator
 * @param message the platform's reference of what was posted
 * @param carriedBy the letter in whose message this one went along
 */
public record Letter(LetterId id, Draft draft, State state, int attempts, Optional<Instant> leaseEnds,
    Optional<Instant> settledAt, Optional<Prose> why, Optional<String> message, Optional<LetterId> carriedBy) {

  /** The same, once a worker has it. */
  Letter claimed(Instant until) {
    return new Letter(id, draft, State.CLAIMED, attempts + 1, Optional.of(until), settledAt, why, message, carriedBy);
  }

  /** Whether it stands as it did when that was read of it: nobody has taken it up or decided over it since. */
  boolean isAs(Letter earlier) {
    return isOfTheTryOf(earlier) && state == earlier.state && settledAt.equals(earlier.settledAt);
  }

  /** Whether nobody has begun to carry it since that was read of it. */
  boolean isOfTheTryOf(Letter earlier) {
    return id.equals(earlier.id) && attempts == earlier.attempts;
  }

  /** Where a letter stands. */
  public enum State {
    /** Waits for its hour. */
    DUE,
    /** A worker has it. */
    CLAIMED,
    /** Goes along in another letter's message. */
    GATHERED,
    /** Posted. */
    DELIVERED,
    /** Nothing to say any more: answered, cancelled, over, erased. */
    VOID,
    /** The platform will never take it. */
    UNDELIVERABLE,
    /** Nobody knows whether it was posted; it is traced, never sent again by itself. */
    UNKNOWN;

    /** The word in ledgers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word. Throws if there is none: words come from our own ledger. */
    public static State named(String word) {
      return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No letter is " + word));
    }

    /** States of letters that have neither arrived nor been given up. */
    public static List<State> waiting() {
      return List.of(DUE, CLAIMED, UNKNOWN);
    }
  }
}
