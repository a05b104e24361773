package org.collegium.core.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An event of a calendar that we publish.
 *
 * @param uid the same for ever; calendar programs recognise the event by it
 * @param sequence raised each time the event is changed; 0 at first
 * @param stamped when it was last changed
 * @param start wall time in the zone; in a gap it moves forward, in an overlap it is the earlier one
 * @param end not before the start
 * @param location empty text when there is none
 * @param description empty text when there is none; may have several lines
 * @param url where more can be read
 * @param cancelled stays in the calendar, so that the programs take the event off
 */
public record CalendarEntry(
    String uid,
    int sequence,
    Instant stamped,
    LocalDateTime start,
    LocalDateTime end,
    ZoneId zone,
    String summary,
    String location,
    String description,
    Optional<String> url,
    boolean cancelled) {

  public CalendarEntry {
    if (uid.isBlank() || sequence < 0) {
      throw new IllegalArgumentException("An event needs a uid and a sequence of 0 or more, not '%s' and %d"
          .formatted(uid, sequence));
    }
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "The event %s cannot end at %s before it begins at %s".formatted(uid, end, start));
    }
  }
}
