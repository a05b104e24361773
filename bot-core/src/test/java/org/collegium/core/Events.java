package org.collegium.core;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as a calendar program writes them, for tests; the first stands on line 4 of its calendar. */
public final class Events {

  private Events() {}

  /** A calendar of these events. */
  public static String calendar(String... events) {
    return Stream.concat(Stream.concat(Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"),
        Stream.of(events)), Stream.of("END:VCALENDAR", "")).collect(Collectors.joining("\r\n"));
  }

  /** From one wall time in Denver to another. */
  public static String timed(String summary, String start, String end, String... more) {
    return event(summary, "DTSTART;TZID=America/Denver:" + start, "DTEND;TZID=America/Denver:" + end, more);
  }

  /** Whole days; {@code end} is the day after the last. */
  public static String wholeDays(String summary, String start, String end, String... more) {
    return event(summary, "DTSTART;VALUE=DATE:" + start, "DTEND;VALUE=DATE:" + end, more);
  }

  /** As these two lines say. */
  public static String event(String summary, String start, String end, String... more) {
    var uid = UUID.nameUUIDFromBytes((summary + start).getBytes(StandardCharsets.UTF_8));
    return Stream.concat(Stream.of("BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:20261102T160000Z", start, end,
        "SUMMARY:" + summary), Stream.concat(Stream.of(more), Stream.of("END:VEVENT")))
        .collect(Collectors.joining("\r\n"));
  }
}
