package org.collegium.core.attention;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.attention.Closure.Kind;
import org.collegium.core.calendar.CalendarEvent;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.collegium.core.calendar.CalendarFile;
import org.collegium.core.text.FileText;
import org.collegium.core.text.FileText.Illegible;
import org.collegium.core.text.FileText.Legible;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.collegium.core.text.SpreadsheetFile;
import org.collegium.core.text.SpreadsheetFile.Table;
import org.collegium.core.text.SpreadsheetFile.Torn;

/**
 * The days on which schools are closed, or busy with tests, from a calendar file or from a table with the columns date,
 * end, name and kind. In a calendar, tests are of the category tests or exams.
 */
public final class ClosuresFile {

  private static final String ADVICE =
      "Export the school calendar as an iCalendar file (.ics), or save the table as CSV, and import that file.";
  private static final String UNNAMED = "School closed";

  private ClosuresFile() {}

  /**
   * Reads closures whole or not at all. Of a calendar only whole days count; hours of a day close no school and
   * are named.
   *
   * @param fileName the name by which problems mention the file; one that ends in {@code .ics} is read as a calendar
   */
  public static Reading read(String fileName, byte[] bytes) {
    return switch (FileText.read(fileName, bytes, ADVICE)) {
      case Illegible(Problem problem) -> new Unreadable(List.of(problem));
      case Legible(String text) -> isCalendar(fileName, text)
          ? fromCalendar(fileName, CalendarFile.read(fileName, bytes))
          : fromTable(fileName, SpreadsheetFile.read(text));
    };
  }

  private static boolean isCalendar(String fileName, String text) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".ics")
        || text.stripLeading().startsWith("<")
        || text.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR");
  }

  private static Reading fromCalendar(String fileName, CalendarFile.Reading reading) {
    return switch (reading) {
      case CalendarFile.Unreadable(List<Problem> problems) -> new Unreadable(problems);
      case CalendarFile.Readable readable -> {
        var events = readable.events().stream().filter(event -> !event.cancelled()).toList();
        yield reading(events.stream().filter(ClosuresFile::isWholeDays).map(ClosuresFile::closure).toList(),
            events.stream().filter(event -> !isWholeDays(event)).map(ClosuresFile::leftOut).distinct().toList(),
            List.of(Problem.ofWhole(fileName,
                "no event in this calendar lasts a whole day, so it closes no school; make closures all-day events.")));
      }
    };
  }

  private static Reading fromTable(String fileName, SpreadsheetFile file) {
    return switch (file) {
      case Torn(int line, String sentence) -> new Unreadable(List.of(new Problem(fileName, line, sentence)));
      case Table table -> {
        var problems = new ArrayList<Problem>();
        var closures =
            new ClosureTable(table, (line, sentence) -> problems.add(new Problem(fileName, line, sentence))).closures();
        yield reading(problems.isEmpty() ? closures : List.of(), List.of(), problems);
      }
    };
  }

  private static Reading reading(List<Closure> closures, List<LeftOut> leftOut, List<Problem> otherwise) {
    return closures.isEmpty()
        ? new Unreadable(otherwise)
        : new Readable(
            closures.stream().sorted(Comparator.comparing(Closure::first).thenComparing(Closure::last)).toList(),
            leftOut);
  }

  /** Some programs write whole days from midnight to midnight. */
  private static boolean isWholeDays(CalendarEvent event) {
    return switch (event.when()) {
      case AllDay _ -> true;
      case Timed timed -> isMidnight(timed.start()) && isMidnight(timed.end()) && timed.end().isAfter(timed.start());
    };
  }

  private static boolean isMidnight(LocalDateTime wall) {
    return wall.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static Closure closure(CalendarEvent event) {
    var isOfTests = event.categories().stream().map(Kind::read).anyMatch(Optional.of(Kind.TESTS)::equals);
    return new Closure(event.when().firstDay(), event.when().lastDay(),
        event.summary().isEmpty() ? UNNAMED : event.summary(), isOfTests ? Kind.TESTS : Kind.CLOSED, Optional.empty());
  }

  private static LeftOut leftOut(CalendarEvent event) {
    return new LeftOut(event.line(), Optional.of(event.summary()).filter(title -> !title.isEmpty()).map(Prose::new));
  }

  /** What came of reading closures. */
  public sealed interface Reading {}

  /**
   * All of it could be read.
   *
   * @param closures at least one, by their first day; they may overlap
   * @param leftOut what has hours of the day, and so closes no school
   */
  @SuppressWarnings("JavaLangClash")
  public record Readable(List<Closure> closures, List<LeftOut> leftOut) implements Reading {
    public Readable {
      closures = List.copyOf(closures);
      leftOut = List.copyOf(leftOut);
    }
  }

  /** An event that is no closure, by its line and title. */
  public record LeftOut(int line, Optional<Prose> title) {}

  /**
   * Something has to be mended first.
   *
   * @param problems all there are, at least one
   */
  public record Unreadable(List<Problem> problems) implements Reading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
