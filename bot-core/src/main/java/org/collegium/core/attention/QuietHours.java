package org.collegium.core.attention;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Hours of the day in which nothing unasked may reach a person.
 *
 * @param from wall time in the person's zone; quiet begins
 * @param until quiet ends; may lie before {@code from}, then the night is meant
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** Who has said nothing is left alone from six in the evening to seven in the morning. */
  public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0));

  private static final String TIME = "(\\d{1,2})(?::(\\d{2}))?\\s*(?:([ap])\\.?(?:m\\.?)?)?";
  private static final Pattern WRITTEN =
      Pattern.compile("(?:from\\s+)?" + TIME + "\\s*(?:-|–|to|until)\\s*" + TIME, Pattern.CASE_INSENSITIVE);

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

  /**
   * Quiet hours as people write them, such as {@code 18:00-07:00}, {@code 18-7} or {@code 7pm-8am}; empty if it is none
   * of these.
   */
  public static Optional<QuietHours> read(String written) {
    var match = WRITTEN.matcher(written.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    var parts = IntStream.rangeClosed(1, 6).mapToObj(match::group)
        .map(part -> Optional.ofNullable(part).orElse("")).toList();
    return time(parts.subList(0, 3)).flatMap(from -> time(parts.subList(3, 6))
        .filter(until -> !until.equals(from)).map(until -> new QuietHours(from, until)));
  }

  /** An hour as people write it, such as {@code 07:30} or {@code 7am}; empty if it is none. */
  public static Optional<LocalTime> hour(String written) {
    var match = Pattern.compile(TIME, Pattern.CASE_INSENSITIVE).matcher(written.strip());
    return match.matches() ? time(IntStream.rangeClosed(1, 3).mapToObj(match::group)
        .map(part -> Optional.ofNullable(part).orElse("")).toList()) : Optional.empty();
  }

  /** @param parts hour, minute and half of the day; the last two may be empty */
  private static Optional<LocalTime> time(List<String> parts) {
    var hour = Integer.parseInt(parts.getFirst());
    var minute = parts.get(1).isEmpty() ? 0 : Integer.parseInt(parts.get(1));
    var half = parts.get(2).toLowerCase(Locale.ROOT);
    if (minute > 59 || hour > 23 || (!half.isEmpty() && (hour < 1 || hour > 12))) {
      return Optional.empty();
    }
    return Optional.of(LocalTime.of(switch (half) {
      case "a" -> hour % 12;
      case "p" -> hour % 12 + 12;
      default -> hour;
    }, minute));
  }
}
