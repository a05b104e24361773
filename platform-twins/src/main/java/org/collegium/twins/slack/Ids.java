package org.collegium.twins.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and message timestamps that never come twice within one twin. */
final class Ids {

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong(4_096);
  private long lastMicros;

  Ids(InstantSource clock) {
    this.clock = clock;
  }

  /** Such as {@code U0T0000102}: a letter that tells the kind, and ten capitals and digits in all. */
  String next(String kind) {
    return "%s0T%07X".formatted(kind, last.incrementAndGet());
  }

  static String random() {
    return UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** A message's {@code ts}: now, in seconds with six decimals, and later than any before. */
  synchronized String ts() {
    lastMicros = Math.max(lastMicros + 1, micros(clock.instant()));
    return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  long seconds() {
    return clock.instant().getEpochSecond();
  }

  Instant now() {
    return clock.instant();
  }
}
