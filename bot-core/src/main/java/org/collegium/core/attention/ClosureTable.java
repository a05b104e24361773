package org.collegium.core.attention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure.Kind;
import org.collegium.core.text.SpreadsheetFile.Row;
import org.collegium.core.text.SpreadsheetFile.Table;
import org.collegium.core.text.VisibleText;

/**
 * Closures in a table: a column for the first day, one for the name, one for the last day if any lasts longer, and one
 * for the kind if any is of tests.
 */
final class ClosureTable {

  private static final int NOWHERE = -1;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_DAYS = 366;
  private static final int MOST_ROWS = 5_000;
  private static final List<String> FIRST =
      List.of("date", "first", "firstday", "from", "start", "startdate", "day", "begin");
  private static final List<String> LAST = List.of("end", "enddate", "last", "lastday", "to", "until", "through");
  private static final List<String> NAME =
      List.of("name", "closure", "holiday", "title", "reason", "event", "subject", "description");

  private static final List<String> KIND = List.of("kind");

  private final Table table;
  private final BiConsumer<Integer, String> complain;
  private final int first;
  private final int last;
  private final int name;
  private final int kind;
  private final WrittenDays days;

  /**
   * Reads this table.
   *
   * @param complain is told the line and what is wrong there, in a whole sentence
   */
  ClosureTable(Table table, BiConsumer<Integer, String> complain) {
    this.table = table;
    this.complain = complain;
    this.first = place(FIRST);
    this.last = place(LAST);
    this.name = place(NAME);
    this.kind = place(KIND);
    this.days = WrittenDays.like(table.rows().stream().flatMap(row -> Stream.of(cell(row, first), cell(row, last))));
  }

  /** Those that could be read. */
  List<Closure> closures() {
    if (first == NOWHERE || name == NOWHERE) {
      complain.accept(table.header().line(),
          "the first line has to name the columns Date and Name, and End if a closure lasts"
              + " longer than a day, for example Date,End,Name.");
      return List.of();
    }
    if (table.rows().isEmpty() || table.rows().size() > MOST_ROWS) {
      complain.accept(0, "it has %d rows; a table of closures has at least one and at most %d."
          .formatted(table.rows().size(), MOST_ROWS));
      return List.of();
    }
    return table.rows().stream().flatMap(row -> closure(row).stream()).toList();
  }

  private Optional<Closure> closure(Row row) {
    var called = name(row);
    var from = day(row, cell(row, first));
    var to = cell(row, last).isEmpty() ? from : day(row, cell(row, last));
    var what = kind(row);
    return from.flatMap(begins -> to.filter(ends -> lies(row, begins, ends)).flatMap(ends -> called
        .flatMap(words -> what.map(means -> new Closure(begins, ends, words, means, Optional.empty())))));
  }

  private Optional<Kind> kind(Row row) {
    var typed = cell(row, kind);
    var read = typed.isEmpty() ? Optional.of(Kind.CLOSED) : Kind.read(typed);
    if (read.isEmpty()) {
      complain.accept(row.line(),
          "“%s” is no kind of days; write closed or tests.".formatted(VisibleText.beginning(typed)));
    }
    return read;
  }

  private Optional<String> name(Row row) {
    var words = cell(row, name);
    if (words.isEmpty() || words.length() > LONGEST_NAME || VisibleText.hiddenCharacter(words).isPresent()) {
      complain.accept(row.line(), words.isEmpty()
          ? "the name is missing; say what the day is called."
          : "the name has more than %d characters or one that cannot be shown; type it again.".formatted(LONGEST_NAME));
      return Optional.empty();
    }
    return Optional.of(words);
  }

  private Optional<LocalDate> day(Row row, String cell) {
    var day = days.day(cell);
    if (day.isEmpty()) {
      complain.accept(row.line(), days.couldBeTwo(cell)
          ? "“%s” may be read with the day or with the month first; write it like 2027-01-18.".formatted(cell)
          : "“%s” is not a date; write it like 2027-01-18."
              .formatted(VisibleText.beginning(cell)));
    }
    return day;
  }

  private boolean lies(Row row, LocalDate begins, LocalDate ends) {
    if (ends.isBefore(begins)) {
      complain.accept(row.line(), "the closure ends (%s) before it begins (%s).".formatted(ends, begins));
      return false;
    }
    if (ChronoUnit.DAYS.between(begins, ends) >= MOST_DAYS) {
      complain.accept(row.line(),
          "the closure lasts longer than a year (%s to %s); is a year mistyped?".formatted(begins, ends));
      return false;
    }
    return true;
  }

  private int place(List<String> headings) {
    var cells = table.header().cells();
    for (int at = 0; at < cells.size(); at++) {
      if (headings.contains(cells.get(at).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))) {
        return at;
      }
    }
    return NOWHERE;
  }

  private static String cell(Row row, int at) {
    return at == NOWHERE ? "" : row.cell(at);
  }
}
