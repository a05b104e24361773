package org.collegium.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.text.Folded;

/**
 * A day as people say it, in English or Spanish: {@code tomorrow}, {@code el lunes}, {@code 3 de marzo}, {@code Friday,
 * February 12, 2027}, {@code 2027-11-09}. Numbers alone, such as 3/4, are another day in another country and none here.
 */
final class SpokenDay {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));
  private static final int SHORTEST_NAME = 3;
  private static final Map<String, DayOfWeek> WEEKDAYS =
      names(DayOfWeek.values(), day -> language -> day.getDisplayName(TextStyle.FULL, language));
  private static final Map<String, Month> MONTHS = months();
  private static final Set<String> BEFORE = Set.of("el", "on", "the", "este", "this", "dia");
  private static final Set<String> BETWEEN = Set.of("de", "del", "of", "the", "el");
  private static final Set<String> COMING = Set.of("proximo", "que viene");
  private static final Set<String> PAST = Set.of("pasado", "last");
  private static final int YEARS_TO_A_LEAP_DAY = 8;
  private static final int LATEST_YEAR = 9_999;
  private static final int LONGEST = 100;

  private final LocalDate today;
  private final boolean looksBack;

  private SpokenDay(LocalDate today, boolean looksBack) {
    this.today = today;
    this.looksBack = looksBack;
  }

  /** The day that is meant; of those that come again the next one, today among them where it is named by its date. */
  static Optional<LocalDate> ahead(String typed, LocalDate today) {
    return new SpokenDay(today, false).read(typed);
  }

  /** The same, but the last one that was. */
  static Optional<LocalDate> back(String typed, LocalDate today) {
    return new SpokenDay(today, true).read(typed);
  }

  /** A day of the week by its name or the beginning of it, in any language; empty if it is none. */
  static Optional<DayOfWeek> weekday(String typed) {
    return named(WEEKDAYS, withoutArticle(Folded.of(typed)));
  }

  private Optional<LocalDate> read(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var words = Folded.of(typed.replace(".º", "º"));
    return Typed.day(typed).or(() -> near(words)).or(() -> ofWeek(withoutArticle(words)))
        .or(() -> ofYear(withoutArticle(words)));
  }

  private Optional<LocalDate> near(String words) {
    return switch (words) {
      case "day after tomorrow", "the day after tomorrow", "pasado manana" -> Optional.of(today.plusDays(2));
      case "yesterday", "ayer" -> Optional.of(today.minusDays(1));
      default -> Vocabulary.meant("day", words).map(day -> today.plusDays(day.equals("today") ? 0 : 1));
    };
  }

  /** Such as {@code lunes}, {@code próximo lunes}, {@code lunes que viene}, {@code lunes pasado}. */
  private Optional<LocalDate> ofWeek(String words) {
    var space = words.indexOf(' ');
    if (space < 0) {
      return named(WEEKDAYS, words).map(day -> looksBack ? before(day) : after(day));
    }
    var first = words.substring(0, space);
    var second = words.substring(space + 1);
    var day = named(WEEKDAYS, COMING.contains(first) || PAST.contains(first) ? second : first);
    var said = named(WEEKDAYS, first).isPresent() ? second : first;
    return COMING.contains(said) ? day.map(this::after)
        : PAST.contains(said) ? day.map(this::before) : Optional.empty();
  }

  private LocalDate after(DayOfWeek day) {
    return today.with(TemporalAdjusters.next(day));
  }

  private LocalDate before(DayOfWeek day) {
    return today.with(TemporalAdjusters.previous(day));
  }

  /** Such as {@code 3 de marzo}, {@code March 3rd}, {@code viernes, 12 de febrero de 2027}. */
  private Optional<LocalDate> ofYear(String words) {
    var said = Arrays.stream(words.split(" ", -1)).filter(word -> !BETWEEN.contains(word)).toList();
    var weekday = said.size() > 2 ? named(WEEKDAYS, said.getFirst()) : Optional.<DayOfWeek>empty();
    var rest = weekday.isPresent() ? said.subList(1, said.size()) : said;
    if (rest.size() < 2 || rest.size() > 3) {
      return Optional.empty();
    }
    var year = rest.size() == 3 ? Typed.number(rest.get(2)).filter(number -> number > 1_000 && number <= LATEST_YEAR)
        : Optional.of(0);
    var isDayFirst = number(rest.getFirst()).isPresent();
    var day = number(rest.get(isDayFirst ? 0 : 1));
    var month = named(MONTHS, rest.get(isDayFirst ? 1 : 0));
    return year.flatMap(inYear -> day.flatMap(of -> month.flatMap(in -> date(inYear, in, of))))
        .filter(date -> weekday.map(date.getDayOfWeek()::equals).orElse(true));
  }

  private Optional<LocalDate> date(int year, Month month, int day) {
    if (year > 0) {
      return Optional.of(YearMonth.of(year, month)).filter(in -> in.isValidDay(day)).map(in -> in.atDay(day));
    }
    return IntStream.rangeClosed(0, YEARS_TO_A_LEAP_DAY)
        .mapToObj(years -> date(today.getYear() + (looksBack ? -years : years), month, day))
        .flatMap(Optional::stream).filter(on -> looksBack ? !on.isAfter(today) : !on.isBefore(today)).findFirst();
  }

  private static Optional<Integer> number(String word) {
    return word.equals("primero") ? Optional.of(1)
        : Typed.number(word.replaceFirst("(?<=\\d)(?:st|nd|rd|th|o|ero|er)$", "")).filter(day -> day > 0 && day < 32);
  }

  private static String withoutArticle(String words) {
    var space = words.indexOf(' ');
    return space > 0 && BEFORE.contains(words.substring(0, space)) ? words.substring(space + 1) : words;
  }

  private static <T> Optional<T> named(Map<String, T> names, String word) {
    return word.length() < SHORTEST_NAME ? Optional.empty()
        : Optional.ofNullable(names.get(word)).or(() -> names.entrySet().stream()
            .filter(each -> each.getKey().startsWith(word)).map(Map.Entry::getValue).findFirst());
  }

  private static Map<String, Month> months() {
    var names = new HashMap<>(names(Month.values(),
        month -> language -> month.getDisplayName(TextStyle.FULL, language)));
    names.put("setiembre", Month.SEPTEMBER);
    return Map.copyOf(names);
  }

  private static <T> Map<String, T> names(T[] all, Function<T, Function<Locale, String>> name) {
    var names = new HashMap<String, T>();
    Stream.of(all).forEach(each -> LANGUAGES
        .forEach(language -> names.put(Folded.of(name.apply(each).apply(language)), each)));
    return Map.copyOf(names);
  }
}
