package org.collegium.discord.render;

import java.time.ZoneId;
import java.util.Locale;

/** Ada leads a school, Grace mentors her. */
final class Cast {

  /** The leader, in Denver, where the sessions are. */
  static final Viewer ADA = new Viewer(Locale.US, ZoneId.of("America/Denver"));
  /** Her mentor, in New York. */
  static final Viewer GRACE = new Viewer(Locale.US, ZoneId.of("America/New_York"));

  private Cast() {}
}
