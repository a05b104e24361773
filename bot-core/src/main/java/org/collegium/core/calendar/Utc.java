package org.collegium.core.calendar;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Universal time: it says an instant, but not where anybody meets. */
final class Utc {

  static final ZoneId ZONE = ZoneId.of("UTC");

  private Utc() {}

  /** Whether this is universal time by any of its names. */
  static boolean is(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
