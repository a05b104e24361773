package org.collegium.core.calendar;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/**
 * Writes a calendar that calendar programs subscribe to. Times are written in UTC, which every program shows in its
 * reader's zone and none can misread; where all entries share a zone, the calendar names it as its own.
 */
public final class CalendarWriter {

  private static final String PRODUCT = "-//Collegium//Collegium//EN";
  private static final String HOURLY = "PT1H";

  private CalendarWriter() {}

  /**
   * The calendar as iCalendar text with CRLF line ends, to be sent as UTF-8 {@code text/calendar}.
   *
   * @param entries in the order in which they are to stand there; may be empty
   */
  public static String write(String calendarName, List<CalendarEntry> entries) {
    var calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId(PRODUCT);
    calendar.setMethod(Method.publish());
    calendar.setName(calendarName);
    calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, HOURLY);
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", HOURLY);
    calendar.addExperimentalProperty("X-WR-CALNAME", EscapedText.of(calendarName));
    var zones = entries.stream().map(CalendarEntry::zone).distinct().toList();
    if (zones.size() == 1) {
      calendar.addExperimentalProperty("X-WR-TIMEZONE", zones.getFirst().getId());
    }
    entries.forEach(entry -> calendar.addEvent(event(entry)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(CalendarEntry entry) {
    var event = new VEvent();
    event.setUid(entry.uid());
    event.setSequence(entry.sequence());
    event.setDateTimeStamp(Date.from(entry.stamped()));
    event.setLastModified(Date.from(entry.stamped()));
    event.setDateStart(instant(entry.start(), entry.zone()));
    event.setDateEnd(instant(entry.end(), entry.zone()));
    event.setSummary(entry.summary());
    event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
    event.setTransparency(entry.cancelled() ? Transparency.transparent() : Transparency.opaque());
    entry.url().ifPresent(event::setUrl);
    addWords(event, entry);
    return event;
  }

  private static void addWords(VEvent event, CalendarEntry entry) {
    if (!entry.location().isBlank()) {
      event.setLocation(entry.location());
    }
    if (!entry.description().isBlank()) {
      event.setDescription(entry.description());
    }
  }

  private static Date instant(LocalDateTime wall, ZoneId zone) {
    return Date.from(wall.atZone(zone).toInstant());
  }
}
