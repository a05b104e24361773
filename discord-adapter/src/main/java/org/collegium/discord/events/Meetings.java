package org.collegium.discord.events;

import java.util.List;
import org.collegium.core.session.CalendarEntry;

/**
 * Days on which cohorts meet in channels of one server.
 *
 * @param shown in channels that everybody there sees
 * @param hidden in channels that somebody there does not see, who must not read of it among the events either
 */
record Meetings(List<CalendarEntry> shown, List<CalendarEntry> hidden) {

  /** None. */
  static final Meetings NONE = new Meetings(List.of(), List.of());

  Meetings {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }
}
