package org.collegium.core.attention;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours of the day in which nothing unasked may reach a person.
 *
 * @param from wall time in the person's zone; quiet begins
 * @param until quiet ends; may lie before {@code from}, then the night is meant
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** Who has said nothing is left alone from six in the evening to seven in the morning. */
  public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0));

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2}(?::\\d{2})?)\\s*(?:-|–|to)\\s*(\\d{1,2}(?::\\d{2})?)");

  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("Quiet hours that last the whole day leave no time to be reached");
    }
  }

  /** Whether that time of day is quiet. */
  public boolean cover(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /** Quiet hours as people write them, such as {@code 18:00-07:00} or {@code 18-7}; empty if it is neither. */
  public static Optional<QuietHours> read(String written) {
    var match = WRITTEN.matcher(written.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var from = time(match.group(1));
      var until = time(match.group(2));
      return from.equals(until) ? Optional.empty() : Optional.of(new QuietHours(from, until));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String written) {
    var full = written.contains(":") ? written : written + ":00";
    return LocalTime.parse(full.length() == 4 ? "0" + full : full);
  }
}
