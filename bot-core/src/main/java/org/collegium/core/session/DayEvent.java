package org.collegium.core.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.collegium.core.calendar.CalendarEvent;

/**
 * The event of a calendar file from which a day of a session comes.
 *
 * @param name stays the same when the event is exported again
 * @param sequence the highest SEQUENCE it was seen with
 */
public record DayEvent(UUID name, int sequence) {

  static DayEvent of(CalendarEvent event) {
    var named = event.uid() + " " + event.recurrenceId().orElse("");
    return new DayEvent(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)), event.sequence());
  }

  /** Whether both are one event, perhaps in two versions. */
  boolean isSameAs(DayEvent other) {
    return name.equals(other.name);
  }
}
