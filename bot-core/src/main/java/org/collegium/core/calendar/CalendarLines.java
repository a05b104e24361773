package org.collegium.core.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Problem;
import org.collegium.core.text.VisibleText;

/**
 * The lines of a calendar file, unfolded, with what a library for iCalendar would lose: each event carries the line
 * on which it begins, and no date goes on that is not one.
 */
final class CalendarLines {

  /** The property by which an event remembers the physical line on which it begins. */
  static final String LINE = "X-COLLEGIUM-LINE";

  /** The property of an event about which enough has been said here. */
  static final String COMPLAINED_OF = "X-COLLEGIUM-COMPLAINED-OF";

  /** The name under which a zone's rules pass the library, which would follow even rules that never end. */
  static final String ZONE_RULES = "X-COLLEGIUM-VTIMEZONE";

  // Nobody mends more by hand; what has more is not worth reading on.
  private static final int MOST_PROBLEMS = 1_000;

  private final String fileName;
  private final StringBuilder text = new StringBuilder();
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private boolean hasCalendar;
  private int events;

  private CalendarLines(String fileName) {
    this.fileName = fileName;
  }

  static CalendarLines of(String fileName, String text) {
    var lines = new CalendarLines(fileName);
    Unfolded.lines(text).forEach(lines::read);
    lines.endWhatIsOpen();
    return lines;
  }

  /** The file again, one property a line, every part with an end. */
  String text() {
    return text.toString();
  }

  /** Parts that never end and dates that are none. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean hasCalendar() {
    return hasCalendar;
  }

  int events() {
    return events;
  }

  private void read(Unfolded line) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    var words = line.text().strip().toUpperCase(Locale.ROOT);
    if (words.startsWith("BEGIN:")) {
      begin(new Part(words.substring("BEGIN:".length()).strip(), line.number()));
    } else if (words.startsWith("END:")) {
      end(new Part(words.substring("END:".length()).strip(), line.number()));
    } else if (isIn("VEVENT")) {
      readInEvent(line.text());
    } else if (!isOldClockChange(words) && !isNoDateInRules(line.text())) {
      write(line.text());
    }
  }

  private void readInEvent(String line) {
    if (DateLine.isOne(line)) {
      var date = DateLine.of(line);
      write(date.rewritten(), date.complaint());
    } else {
      write(line, DateLine.complaintOfRule(line));
    }
  }

  /** Calendars before version 2.0 give clock changes like this, and the library would follow them. */
  private boolean isOldClockChange(String words) {
    return isIn("VCALENDAR") && (words.startsWith("DAYLIGHT") || words.startsWith("TZ"));
  }

  private boolean isNoDateInRules(String line) {
    return (isIn("STANDARD") || isIn("DAYLIGHT")) && DateLine.isOne(line) && DateLine.of(line).complaint().isPresent();
  }

  private void begin(Part part) {
    while (part.isEvent() && open.stream().anyMatch(Part::isEvent)) {
      leave(open.pop());
    }
    if (part.isEvent() && !isIn("VCALENDAR")) {
      problems
          .add(new Problem(fileName, part.line(), "an event stands outside the calendar; export the calendar again."));
    }
    open.push(part);
    write("BEGIN:" + part.nameForTheLibrary());
    hasCalendar |= part.name().equals("VCALENDAR");
    if (part.isEvent()) {
      events++;
      write(LINE + ":" + part.line());
    }
  }

  private void end(Part part) {
    if (open.stream().noneMatch(part::isSameAs)) {
      problems.add(new Problem(fileName, part.line(), "END:%s ends what never began; export the calendar again."
          .formatted(part.shown())));
      return;
    }
    while (!open.element().isSameAs(part)) {
      leave(open.pop());
    }
    open.pop();
    write("END:" + part.nameForTheLibrary());
  }

  private void write(String line, Optional<String> complaint) {
    complaint.ifPresent(sentence -> problems.add(new Problem(fileName, open.element().line(), sentence)));
    write(complaint.isPresent() ? COMPLAINED_OF + ":yes" : line);
  }

  private boolean isIn(String part) {
    return !open.isEmpty() && open.element().name().equals(part);
  }

  /** One sentence is enough where a file was cut off, and best about the event in which it was. */
  private void endWhatIsOpen() {
    open.stream().filter(Part::isEvent).findFirst().or(() -> Optional.ofNullable(open.peek()))
        .ifPresent(this::complainOfNoEnd);
    open.forEach(this::close);
  }

  private void close(Part part) {
    if (part.isEvent()) {
      write(COMPLAINED_OF + ":yes");
    }
    write("END:" + part.nameForTheLibrary());
  }

  private void leave(Part part) {
    complainOfNoEnd(part);
    close(part);
  }

  private void complainOfNoEnd(Part part) {
    problems.add(
        new Problem(fileName, part.line(), "%s begins here and never ends (no END:%s follows); the file looks cut off. "
            .formatted(part.inWords(), part.shown()) + "Export the calendar again."));
  }

  private void write(String line) {
    text.append(line).append("\r\n");
  }

  /** What stands between a BEGIN and an END. */
  private record Part(String name, int line) {

    boolean isEvent() {
      return name.equals("VEVENT");
    }

    boolean isSameAs(Part other) {
      return name.equals(other.name);
    }

    String nameForTheLibrary() {
      return name.equals("VTIMEZONE") ? ZONE_RULES : name;
    }

    String inWords() {
      return switch (name) {
        case "VEVENT" -> "an event";
        case "VCALENDAR" -> "the calendar";
        default -> "a part (" + shown() + ")";
      };
    }

    String shown() {
      return VisibleText.beginning(name);
    }
  }
}
