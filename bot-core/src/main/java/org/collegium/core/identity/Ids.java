package org.collegium.core.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids that grow with time, and tokens nobody can guess.
 *
 * <p>An id is milliseconds since 2026 in its upper bits and chance below, so that a command line and a running bot that
 * write to one database do not meet. Safe to share between threads.
 */
public final class Ids {

  private static final long EPOCH = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final int CHANCE_BITS = 20;
  private static final int TOKEN_BYTES = 16;
  /** Without letters and digits that are taken for each other when read aloud. */
  private static final String SPEAKABLE = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int REFERENCE_LETTERS = 7;

  private final InstantSource clock;
  private final RandomGenerator chance;
  private final AtomicLong last = new AtomicLong();

  /** Ids that take their time from {@code clock}. */
  public Ids(InstantSource clock) {
    this(clock, new SecureRandom());
  }

  /** The same with a chance that can be foreseen: for tests. */
  Ids(InstantSource clock, RandomGenerator chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /** A number larger than every one given before by this object. */
  public long next() {
    var candidate = ((clock.millis() - EPOCH) << CHANCE_BITS) | chance.nextInt(1 << CHANCE_BITS);
    return last.updateAndGet(previous -> Math.max(previous + 1, candidate));
  }

  /** 128 bits of chance in 22 letters that fit into any address or button. */
  public ReplyTo nextToken() {
    var bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    return new ReplyTo(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A reference that a person can read out and type. Seldom given twice; whoever keeps it looks whether it is free. */
  public String nextReference() {
    var letters = new StringBuilder();
    for (var i = 0; i < REFERENCE_LETTERS; i++) {
      letters.append(SPEAKABLE.charAt(chance.nextInt(SPEAKABLE.length())));
    }
    return letters.toString();
  }
}
