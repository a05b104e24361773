package org.collegium.core;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.notice.Vocabulary;

/** What was typed for options, in whatever language, as the rooms take it; what none knows stays as it was typed. */
final class TypedValues {

  /** A day that serves where only is asked whether something is a day. */
  private static final LocalDate SOME_DAY = LocalDate.EPOCH;

  private static final int UNTIL_A_WEEKDAY_FALLS_ON_A_DATE = 12;

  private TypedValues() {}

  /**
   * The same options, with days by their dates and words as they are declared.
   *
   * @param today where the person is who typed
   */
  static Map<String, String> plain(Command command, Map<String, String> typed, LocalDate today) {
    var plain = new LinkedHashMap<>(typed);
    command.options().forEach(option -> plain.computeIfPresent(option.name(),
        (_, value) -> value(option, value, today).orElse(value)));
    return plain;
  }

  /** Whether these words together are something that such an option takes. */
  static boolean isOne(Option option, String words) {
    return IntStream.range(0, UNTIL_A_WEEKDAY_FALLS_ON_A_DATE)
        .anyMatch(years -> value(option, words, SOME_DAY.plusYears(years)).isPresent());
  }

  private static Optional<String> value(Option option, String typed, LocalDate today) {
    return switch (option.type()) {
      case DAY -> day(option, typed, today).map(LocalDate::toString);
      // Today is another day elsewhere: these are a cohort's, and read where it is known which.
      case DAYS -> TypedDays.read(typed, today).map(_ -> typed);
      case TIME -> auto(typed).or(() -> SpokenHours.hour(typed).map(Object::toString));
      case HOURS -> SpokenHours.hours(typed).map(hours -> hours.from() + "-" + hours.until());
      case WEEKDAY -> auto(typed).or(() -> SpokenDay.weekday(typed).filter(SchoolDays.WEEK::contains)
          .map(day -> day.name().toLowerCase(Locale.ROOT)));
      case ZONE, LANGUAGE -> auto(typed);
      case RSVP, ROLE, AUDIENCE, WHEN, CLOSURE_KIND, SWITCH, FILE_FORMAT ->
          Vocabulary.meant(kind(option.type()), typed);
      case WORDS, TITLE, PAGE, FILE, SESSION, SCHOOL, MEMBER, OWN_LEADER, CASE, RUNNING_CASE, PROTOCOL, PROMPT,
          REFLECTION,
          COMMITMENT, LEADERS_REFLECTION, COHORT -> Optional.empty();
    };
  }

  /** A day that such an option means. */
  static Optional<LocalDate> day(Option option, String typed, LocalDate today) {
    return option.looksBack() ? SpokenDay.back(typed, today) : SpokenDay.ahead(typed, today);
  }

  /** Under which kind its words are known. */
  static String kind(Option.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> auto(String typed) {
    return Vocabulary.meant(ClockAssembly.AUTO, typed);
  }
}
