package org.collegium.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.text.VisibleText;

/**
 * A property of an event that holds dates. A date's value never holds a colon, so the last colon is where it
 * begins; some programs write zone names with colons in them and no quotation marks.
 *
 * @param name such as {@code DTSTART}
 * @param parameters with the semicolon before each, or empty text
 * @param value one date, or several with commas between them
 */
record DateLine(String name, String parameters, String value) {

  /** The parameter that carries the zone's name past the library, which would look for it on this machine. */
  static final String ZONE = "X-COLLEGIUM-TZID";

  private static final Pattern LINE =
      Pattern.compile("(?i)(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;.*)?):([^:]*)");
  private static final Pattern RULE_WITH_END = Pattern.compile("(?i)RRULE[:;].*\\bUNTIL=([^;]*).*");
  private static final Pattern ZONE_PARAMETER = Pattern.compile("(?i);TZID=(?:\"([^\"]*)\"|([^;]*))");
  private static final Pattern WHOLE_DAY_PARAMETER = Pattern.compile("(?i);VALUE=\"?DATE\"?(?:;|$)");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)Z?)?(?:/.*)?");

  static boolean isOne(String line) {
    return LINE.matcher(line.strip()).matches();
  }

  static DateLine of(String line) {
    var parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("No line with dates: " + line);
    }
    return new DateLine(parts.group(1), parts.group(2), parts.group(3).strip());
  }

  /** A whole sentence when a rule of repetition ends on what is no date; it would go on for ever otherwise. */
  static Optional<String> complaintOfRule(String line) {
    var rule = RULE_WITH_END.matcher(line.strip());
    return rule.matches() ? complaint("RRULE", rule.group(1).strip()) : Optional.empty();
  }

  /** A whole sentence when the value is no date. */
  Optional<String> complaint() {
    return Stream.of(value.split(",", -1)).flatMap(date -> complaint(name, date.strip()).stream()).findFirst();
  }

  private static Optional<String> complaint(String name, String date) {
    return isDate(date)
        ? Optional.empty()
        : Optional.of("%s says “%s”, which is no date or time; it is written like 20270119 or 20270119T083000."
            .formatted(name, VisibleText.beginning(date)));
  }

  /** The line for the library: the zone's name under another parameter, whole days without a time. */
  String rewritten() {
    var zoned = ZONE_PARAMETER.matcher(parameters);
    var kept = zoned.find()
        ? zoned.replaceFirst("") + ";" + ZONE + "=\""
            + Optional.ofNullable(zoned.group(1)).orElseGet(() -> zoned.group(2)) + "\""
        : parameters;
    return name + kept + ":"
        + (WHOLE_DAY_PARAMETER.matcher(parameters).find() ? value.replaceAll("T\\d{6}Z?", "") : value);
  }

  private static boolean isDate(String date) {
    var parts = DATE.matcher(date);
    if (!parts.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
      if (parts.group(4) != null) {
        LocalTime.of(number(parts.group(4)), number(parts.group(5)), number(parts.group(6)));
      }
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
