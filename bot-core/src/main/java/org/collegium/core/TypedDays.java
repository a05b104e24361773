package org.collegium.core;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days as people type them: one, or from one to another.
 *
 * @param last not before {@code first}
 */
record TypedDays(LocalDate first, LocalDate last) {

  private static final String TO = "..";
  private static final int LONGEST = 200;
  private static final int LONGEST_BEGUN = 100;
  private static final Pattern SAID_TO = Pattern.compile("\\s+(?:to|until|through|al?|hasta(?:\\s+el)?)\\s+");
  private static final Pattern SAID_FROM = Pattern.compile("^(?:from|desde|del?)\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  /**
   * One day as {@link SpokenDay} knows it, or two: {@code 2027-02-08..2027-02-10}, {@code Monday to Wednesday},
   * {@code del 8 al 10 de febrero}; else empty.
   */
  static Optional<TypedDays> read(String typed, LocalDate today) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var at = typed.indexOf(TO);
    if (at >= 0) {
      return days(typed.substring(0, at), typed.substring(at + TO.length()), today);
    }
    var said = SAID_FROM.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return SpokenDay.ahead(typed, today).map(day -> new TypedDays(day, day))
        .or(() -> SAID_TO.matcher(said).results().flatMap(to -> days(said.substring(0, to.start()),
            said.substring(to.end()), today).stream()).findFirst());
  }

  /** How such days are typed, whatever day it is. */
  static String written(LocalDate first, LocalDate last) {
    return first + TO + last;
  }

  /**
   * Of two days of one month the month may stand with one of them alone. Dates without a year that have begun and have
   * not ended yet are those of this year; of days of the week the coming ones are meant.
   */
  private static Optional<TypedDays> days(String from, String until, LocalDate today) {
    var first = NUMBER.matcher(from.strip()).matches() ? NUMBER.matcher(until).replaceFirst(from.strip()) : from;
    var last = NUMBER.matcher(until.strip()).matches() ? NUMBER.matcher(from).replaceFirst(until.strip()) : until;
    return begun(first, last, today).or(() -> SpokenDay.ahead(first, today)
        .flatMap(begin -> Stream.of(today, begin).flatMap(day -> SpokenDay.ahead(last, day).stream())
            .filter(end -> !end.isBefore(begin)).findFirst().map(end -> new TypedDays(begin, end))));
  }

  private static Optional<TypedDays> begun(String first, String last, LocalDate today) {
    return SpokenDay.back(first, today).filter(_ -> NUMBER.matcher(first).find())
        .flatMap(begin -> SpokenDay.ahead(last, today).filter(end -> !end.isBefore(begin))
            .filter(end -> end.isBefore(begin.plusDays(LONGEST_BEGUN))).map(end -> new TypedDays(begin, end)));
  }
}
