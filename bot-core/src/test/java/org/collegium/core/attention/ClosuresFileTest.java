package org.collegium.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.Events;
import org.collegium.core.attention.ClosuresFile.LeftOut;
import org.collegium.core.attention.ClosuresFile.Readable;
import org.collegium.core.attention.ClosuresFile.Unreadable;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosuresFileTest {

  private static final Closure PRESIDENTS_DAY = closure("2027-02-15", "2027-02-15", "Presidents' Day");
  private static final Closure SPRING_BREAK = closure("2027-03-22", "2027-03-26", "Spring break");

  private static final String SCHOOL_CALENDAR = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:spring
      DTSTART;VALUE=DATE:20270322
      DTEND;VALUE=DATE:20270327
      SUMMARY:Spring break
      END:VEVENT
      BEGIN:VEVENT
      UID:presidents
      DTSTART;VALUE=DATE:20270215
      SUMMARY:Presidents' Day
      END:VEVENT
      BEGIN:VEVENT
      UID:board
      DTSTART;TZID=America/Denver:20270216T180000
      DTEND;TZID=America/Denver:20270216T200000
      SUMMARY:Board meeting
      END:VEVENT
      BEGIN:VEVENT
      UID:snow
      DTSTART;VALUE=DATE:20270217
      STATUS:CANCELLED
      SUMMARY:Snow day
      END:VEVENT
      BEGIN:VEVENT
      UID:nameless
      DTSTART;TZID=America/Denver:20270401T000000
      DTEND;TZID=America/Denver:20270402T000000
      END:VEVENT
      END:VCALENDAR
      """;

  @Test
  void readsWholeDaysFromACalendarAndNothingElse() {
    assertThat(read("closures.ics", SCHOOL_CALENDAR)).isEqualTo(
        new Readable(List.of(PRESIDENTS_DAY, SPRING_BREAK, closure("2027-04-01", "2027-04-01", "School closed")),
            List.of(new LeftOut(13, Optional.of(new Prose("Board meeting"))))));
  }

  /** A conference from Friday to Saturday is longer than a day, and schools are open. */
  @Test
  void takesNothingWithHoursForAClosureHoweverLongItLasts() {
    assertThat(read("closures.ics", SCHOOL_CALENDAR.replace("20270216T200000", "20270218T200000")))
        .isEqualTo(read("closures.ics", SCHOOL_CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
      "2027-02-15, 2027-03-22, 2027-03-26", "2/15/2027, 3/22/2027, 3/26/2027", "15/02/2027, 22/03/2027, 26/03/2027",
      "15.2.2027, 22.3.2027, 26.3.2027", "2027/02/15, 2027/3/22, 2027/3/26"
  })
  void readsATableHoweverItsDatesAreWritten(String monday, String from, String to) {
    assertThat(read("closures.csv",
        "Name;Date;End\r\nSpring break;%s;%s\r\nPresidents' Day;%s;\r\n".formatted(from, to, monday)))
        .isEqualTo(new Readable(List.of(PRESIDENTS_DAY, SPRING_BREAK), List.of()));
  }

  @Test
  void daysOfTestsAreNamedByAColumnOrByTheirCategory() {
    var tests = new Closure(LocalDate.parse("2027-04-05"), LocalDate.parse("2027-04-09"), "State tests",
        Closure.Kind.TESTS, Optional.empty());

    assertThat(read("closures.csv", """
        Date,End,Name,Kind
        2027-02-15,,Presidents' Day,
        2027-03-22,2027-03-26,Spring break,closed
        2027-04-05,2027-04-09,State tests,Testing
        """)).isEqualTo(new Readable(List.of(PRESIDENTS_DAY, SPRING_BREAK, tests), List.of()));
    assertThat(read("closures.ics", Events.calendar(
        Events.wholeDays("Presidents' Day", "20270215", "20270216", "CATEGORIES:Holiday,District"),
        Events.wholeDays("State tests", "20270405", "20270410", "CATEGORIES:District,EXAMS"))))
        .isEqualTo(new Readable(List.of(PRESIDENTS_DAY, tests), List.of()));
    assertThat(problems("closures.csv", "Date,Name,Kind\n2027-02-15,Presidents' Day,party\n"))
        .containsExactly("closures.csv:2: “party” is no kind of days; write closed or tests.");
  }

  @Test
  void readsATableWithoutAColumnForTheEnd() {
    assertThat(read("closures.csv", "date,name\n2027-02-15,Presidents' Day\n"))
        .isEqualTo(new Readable(List.of(PRESIDENTS_DAY), List.of()));
  }

  @Test
  void tellsEverythingThatIsWrongWithATable() {
    assertThat(problems("closures.csv", """
        Date,End,Name
        3/4/2027,,Day of what?
        2027-02-30,,No such day
        2027-03-26,2027-03-22,Spring break

        2027-04-01,,
        2027-06-01,2029-06-01,Summer
        """)).containsExactly(
        "closures.csv:2: “3/4/2027” may be read with the day or with the month first; write it like 2027-01-18.",
        "closures.csv:3: “2027-02-30” is not a date; write it like 2027-01-18.",
        "closures.csv:4: the closure ends (2027-03-22) before it begins (2027-03-26).",
        "closures.csv:6: the name is missing; say what the day is called.",
        "closures.csv:7: the closure lasts longer than a year (2027-06-01 to 2029-06-01); is a year mistyped?");
  }

  @Test
  void refusesATableThatDoesNotNameItsColumns() {
    assertThat(problems("closures.csv", "Presidents' Day,2027-02-15")).containsExactly(
        "closures.csv:1: the first line has to name the columns Date and Name, and End if a closure lasts longer than a"
            + " day, for example Date,End,Name.");
  }

  @Test
  void refusesATableWithoutClosures() {
    assertThat(problems("closures.csv", "Date,Name")).containsExactly(
        "closures.csv: it has 0 rows; a table of closures has at least one and at most 5000.");
  }

  @Test
  void refusesWhatIsOnlyCalledACalendar() {
    assertThat(problems("closures.ics", "Date,Name")).singleElement().asString()
        .startsWith("closures.ics: this is not an iCalendar file: there is no line BEGIN:VCALENDAR.");
  }

  @Test
  void refusesACalendarThatClosesNoSchool() {
    var board = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART:20270216T180000
        SUMMARY:Board meeting
        END:VEVENT
        END:VCALENDAR
        """;

    assertThat(problems("closures.ics", board)).containsExactly("closures.ics: no event in this calendar lasts a whole"
        + " day, so it closes no school; make closures all-day events.");
  }

  private static Closure closure(String first, String last, String name) {
    return new Closure(LocalDate.parse(first), LocalDate.parse(last), name);
  }

  private static ClosuresFile.Reading read(String file, String text) {
    return ClosuresFile.read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String file, String text) {
    var reading = read(file, text);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).problems().stream().map(Problem::inWords).toList();
  }
}
