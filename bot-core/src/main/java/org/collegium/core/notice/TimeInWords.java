package org.collegium.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.collegium.core.text.Prose;

/**
 * Instants as a reader's own clock shows them, with the zone named.
 *
 * @param locale how days and hours are written
 * @param zone where the reader is
 */
public record TimeInWords(Locale locale, ZoneId zone) {

  /** Making one reads all names of all zones. */
  private static final ConcurrentMap<Locale, DateTimeFormatter> ZONES = new ConcurrentHashMap<>();

  /** A day, such as {@code Tuesday, January 19, 2027}. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
  }

  /** A day where there is little room, without its year, such as {@code Jan 19}. */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(day);
  }

  /** The day on which that instant falls here. */
  public String day(Instant when) {
    return day(when.atZone(zone).toLocalDate());
  }

  /** A day not far from now, without its year, such as {@code Tuesday, January 19}. */
  public String dayOfYear(Instant when) {
    var here = when.atZone(zone);
    return here.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + ", "
        + DateTimeFormatter.ofLocalizedPattern("MMMMd").withLocale(locale).format(here);
  }

  /** Day, hour and zone. */
  public Prose moment(Instant when) {
    return new Prose(day(when) + ", " + hour(when) + " " + zoneName(when));
  }

  /** Day, hours and zone of something that lasts; the second day is named only if it is another one. */
  public Prose span(Instant from, Instant until) {
    var sameDay = from.atZone(zone).toLocalDate().equals(until.atZone(zone).toLocalDate());
    var end = sameDay ? hour(until) : day(until) + ", " + hour(until);
    return new Prose(day(from) + ", " + hour(from) + " – " + end + " " + zoneName(from));
  }

  /** A time of day alone, such as {@code 7:00 AM}. */
  public String hour(LocalTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time).replace('\u202f', ' ');
  }

  /** The hour alone, such as {@code 8:30 AM}; the narrow space of newer locale data becomes a plain one. */
  public String hour(Instant when) {
    return hour(when.atZone(zone).toLocalTime());
  }

  /** The zone as people call it, such as {@code Mountain Time}. */
  public String zoneName(Instant when) {
    return ZONES.computeIfAbsent(locale, TimeInWords::zones).format(when.atZone(zone));
  }

  private static DateTimeFormatter zones(Locale locale) {
    return new DateTimeFormatterBuilder().appendGenericZoneText(TextStyle.FULL).toFormatter(locale);
  }

  /** The same reader's words for another zone. */
  public TimeInWords at(ZoneId other) {
    return new TimeInWords(locale, other);
  }
}
