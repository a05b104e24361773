package org.collegium.core.attention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How dates are written in one table: 2027-01-18, 18.1.2027, or with slashes in the order that the table's other
 * dates betray.
 *
 * @param order what stands first between slashes; empty when no date of the table betrays it
 */
record WrittenDays(Optional<Order> order) {

  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int MONTHS = 12;

  /** What stands first between slashes. */
  enum Order { DAY_FIRST, MONTH_FIRST }

  static WrittenDays like(Stream<String> cells) {
    var slashed = cells.map(SLASHED::matcher).filter(Matcher::matches).toList();
    boolean dayFirst = slashed.stream().anyMatch(isNoMonth(1));
    boolean monthFirst = slashed.stream().anyMatch(isNoMonth(2));
    if (dayFirst == monthFirst) {
      return new WrittenDays(Optional.empty());
    }
    return new WrittenDays(Optional.of(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST));
  }

  /** The day this says; empty when it says none, or may say two. */
  Optional<LocalDate> day(String cell) {
    var yearFirst = YEAR_FIRST.matcher(cell);
    if (yearFirst.matches()) {
      return date(yearFirst, List.of(1, 2, 3));
    }
    var dotted = DOTTED.matcher(cell);
    if (dotted.matches()) {
      return date(dotted, List.of(3, 2, 1));
    }
    var slashed = SLASHED.matcher(cell);
    return slashed.matches() && !couldBeTwo(cell)
        ? date(slashed, order.equals(Optional.of(Order.MONTH_FIRST)) ? List.of(3, 1, 2) : List.of(3, 2, 1))
        : Optional.empty();
  }

  /** Whether this is a date that may be read in two ways. */
  boolean couldBeTwo(String cell) {
    var slashed = SLASHED.matcher(cell);
    return order.isEmpty() && slashed.matches() && !slashed.group(1).equals(slashed.group(2));
  }

  private static Predicate<Matcher> isNoMonth(int group) {
    return date -> Integer.parseInt(date.group(group)) > MONTHS;
  }

  private static Optional<LocalDate> date(Matcher parts, List<Integer> yearMonthDay) {
    var numbers = yearMonthDay.stream().map(group -> Integer.valueOf(parts.group(group))).toList();
    try {
      return Optional.of(LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
