package org.collegium.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Option;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Days and hours that show how one is typed, near what most people mean. */
final class ExampleTimes {

  private static final List<String> QUIET = List.of("18:00-07:00", "17:00-08:00", "20:00-06:30");

  private static final List<String> ASKED = List.of("07:30", "12:00", "16:00");

  private ExampleTimes() {}

  static Stream<Choice> of(Option option, Person person, Instant now) {
    if (option.type() == Option.Type.HOURS) {
      return QUIET.stream().map(hours -> new Choice(hours, new Prose(hours)));
    }
    if (option.type() == Option.Type.TIME) {
      return ASKED.stream().map(hour -> new Choice(hour, new Prose(hour)));
    }
    if (option.type() == Option.Type.WEEKDAY) {
      return SchoolDays.WEEK.stream()
          .map(day -> day.getDisplayName(TextStyle.FULL, Wording.in(person.locale()).locale()))
          .map(day -> new Choice(day, new Prose(day)));
    }
    return days(option, now.atZone(person.zone()).toLocalDate()).map(day -> choice(day, person));
  }

  /** The day that was typed in words, by its date: so its author sees which it is taken for. */
  static Stream<Choice> meant(Option option, String typed, Person person, Instant now) {
    return option.type() == Option.Type.DAY && Typed.day(typed).isEmpty()
        ? TypedValues.day(option, typed, now.atZone(person.zone()).toLocalDate()).map(day -> choice(day, person))
            .stream()
        : Stream.empty();
  }

  private static Choice choice(LocalDate day, Person person) {
    var times = new TimeInWords(Wording.in(person.locale()).locale(), person.zone());
    return new Choice(day.toString(), new Prose(times.day(day)));
  }

  private static Stream<LocalDate> days(Option option, LocalDate today) {
    if (option.type() == Option.Type.DAYS) {
      return Stream.of(today, today.plusDays(1));
    }
    return switch (option.name()) {
      case "from" -> Stream.of(today, today.plusDays(1), nextMonday(today.plusDays(1)));
      case "until" -> Stream.of(1, 2, 4).map(weeks -> nextMonday(today).plusWeeks(weeks).minusDays(3));
      case "since" -> Stream.of(7, 14, 28).map(today::minusDays);
      default -> Stream.empty();
    };
  }

  private static LocalDate nextMonday(LocalDate day) {
    return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }
}
