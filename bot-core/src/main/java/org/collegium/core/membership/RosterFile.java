package org.collegium.core.membership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.collegium.core.text.FileText;
import org.collegium.core.text.FileText.Illegible;
import org.collegium.core.text.FileText.Legible;
import org.collegium.core.text.Problem;
import org.collegium.core.text.SpreadsheetFile;
import org.collegium.core.text.SpreadsheetFile.Row;
import org.collegium.core.text.SpreadsheetFile.Table;
import org.collegium.core.text.SpreadsheetFile.Torn;

/** A cohort's people as a spreadsheet program saves them: CSV, or Excel's “Unicode text”. */
public final class RosterFile {

  private static final int MOST_ROWS = 5_000;
  private static final String ADVICE =
      "In the spreadsheet program choose “Save as” and the format CSV, then import that file.";

  private final String fileName;
  private final Table table;
  private final RosterHeader header;
  private final List<Problem> problems = new ArrayList<>();

  private RosterFile(String fileName, Table table) {
    this.fileName = fileName;
    this.table = table;
    this.header = RosterHeader.of(table.header());
  }

  /**
   * Reads a roster whole or not at all.
   *
   * @param fileName the name by which problems mention the file
   */
  public static Reading read(String fileName, byte[] bytes) {
    return switch (FileText.read(fileName, bytes, ADVICE)) {
      case Illegible(Problem problem) -> new Unreadable(List.of(problem));
      case Legible(String text) -> switch (SpreadsheetFile.read(text)) {
        case Torn(int line, String sentence) -> new Unreadable(List.of(new Problem(fileName, line, sentence)));
        case Table table -> new RosterFile(fileName, table).reading();
      };
    };
  }

  private Reading reading() {
    header.complaints().forEach(complaint -> problems.add(new Problem(fileName, header.line(), complaint)));
    complainOfSize();
    var rows = header.hasName() || header.has(RosterColumn.EMAIL) ? rows() : List.<RosterRow>of();
    complainOfDoubles();
    problems.sort(Comparator.comparingInt(Problem::line));
    return problems.isEmpty() ? new Readable(rows, header.notUsed()) : new Unreadable(problems);
  }

  private void complainOfSize() {
    if (table.rows().isEmpty()) {
      problems.add(Problem.ofWhole(fileName, "there is nobody in it, only the line that names the columns."));
    }
    if (table.rows().size() > MOST_ROWS) {
      problems.add(Problem.ofWhole(fileName, "it has %d rows; a roster may have %d. Is it the right file?"
          .formatted(table.rows().size(), MOST_ROWS)));
    }
  }

  private List<RosterRow> rows() {
    var reader = new RosterRowReader(header);
    return judged().stream()
        .flatMap(
            row -> reader.read(row, sentence -> problems.add(new Problem(fileName, row.line(), sentence))).stream())
        .toList();
  }

  /** The rows of a far too long file are not worth a sentence each. */
  private List<Row> judged() {
    return table.rows().size() > MOST_ROWS ? List.of() : table.rows();
  }

  private void complainOfDoubles() {
    var lines = new HashMap<String, Integer>();
    for (Row row : judged()) {
      header.cell(row, RosterColumn.EMAIL).map(RosterRowReader::lowerCase).ifPresent(email -> {
        var before = lines.putIfAbsent(email, row.line());
        if (before != null) {
          problems.add(
              new Problem(fileName, row.line(), "%s stands on line %d and again on line %d; give each person one line."
                  .formatted(email, before, row.line())));
        }
      });
    }
  }

  /** What came of reading a roster. */
  public sealed interface Reading {}

  /**
   * All of it could be read.
   *
   * @param rows at least one, in the file's order
   * @param notUsed the headings of columns that are none of ours
   */
  @SuppressWarnings("JavaLangClash")
  public record Readable(List<RosterRow> rows, List<String> notUsed) implements Reading {
    public Readable {
      rows = List.copyOf(rows);
      notUsed = List.copyOf(notUsed);
    }
  }

  /**
   * Something has to be mended first.
   *
   * @param problems all there are, at least one, in the file's order; those of the whole file come first
   */
  public record Unreadable(List<Problem> problems) implements Reading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
