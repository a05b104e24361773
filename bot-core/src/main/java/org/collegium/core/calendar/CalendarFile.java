package org.collegium.core.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.FileText;
import org.collegium.core.text.FileText.Illegible;
import org.collegium.core.text.FileText.Legible;
import org.collegium.core.text.Problem;

/** An iCalendar file as calendar programs export it. */
public final class CalendarFile {

  static final int MOST_EVENTS = 5_000;
  private static final String ADVICE =
      "In the calendar program export the calendar as an iCalendar file (.ics), unpack it if"
          + " it comes as a zip, and import the .ics file.";

  private CalendarFile() {}

  /**
   * Reads a calendar whole or not at all. Series are written out, at most {@value Series#MOST_OCCURRENCES}
   * occurrences each; of several versions of one event the newest holds.
   *
   * @param fileName the name by which problems mention the file
   */
  public static Reading read(String fileName, byte[] bytes) {
    return switch (FileText.read(fileName, bytes, ADVICE)) {
      case Illegible(Problem problem) -> new Unreadable(List.of(problem));
      case Legible(String text) -> reading(fileName, text);
    };
  }

  private static Reading reading(String fileName, String text) {
    var lines = CalendarLines.of(fileName, text);
    return refusal(text, lines)
        .<Reading>map(sentence -> new Unreadable(List.of(Problem.ofWhole(fileName, sentence))))
        .orElseGet(() -> new CalendarReading(fileName, lines).reading());
  }

  private static Optional<String> refusal(String text, CalendarLines lines) {
    if (text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<")) {
      return Optional
          .of("this is a web page, not a calendar; perhaps a sign-in page was saved in its place. " + ADVICE);
    }
    if (!lines.hasCalendar()) {
      return Optional.of("this is not an iCalendar file: there is no line BEGIN:VCALENDAR. " + ADVICE);
    }
    if (lines.events() == 0 && lines.problems().isEmpty()) {
      return Optional.of("there is no event in this calendar.");
    }
    return lines.events() > MOST_EVENTS
        ? Optional.of("it has more than %d events; export only the months that matter.".formatted(MOST_EVENTS))
        : Optional.empty();
  }

  /** What came of reading a calendar. */
  public sealed interface Reading {}

  /**
   * All of it could be read.
   *
   * @param events at least one, by their beginning; cancelled ones too
   * @param zone the zone in which most timed events are, or that the calendar names as its own; empty where it
   *     names none but UTC, which says an instant and not where people meet
   * @param name what the calendar is called
   */
  @SuppressWarnings("JavaLangClash")
  public record Readable(List<CalendarEvent> events, Optional<ZoneId> zone, Optional<String> name) implements Reading {
    public Readable {
      events = List.copyOf(events);
    }
  }

  /**
   * Something has to be mended first.
   *
   * @param problems all there are, at least one, in the file's order
   */
  public record Unreadable(List<Problem> problems) implements Reading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
