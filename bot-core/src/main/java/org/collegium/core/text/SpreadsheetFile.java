package org.collegium.core.text;

import java.util.List;

/** A table as spreadsheet programs save it as text: with commas, semicolons or tabs, and quotes where needed. */
public sealed interface SpreadsheetFile {

  /**
   * A table that could be read.
   *
   * @param header the first line that is not blank
   * @param rows what follows it, without blank lines
   */
  record Table(Row header, List<Row> rows) implements SpreadsheetFile {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A table whose quotation marks do not match.
   *
   * @param line the physical line on which the unreadable record begins, counted from 1
   */
  record Torn(int line, String sentence) implements SpreadsheetFile {}

  /**
   * One line of the table; it may span several lines of the file where a cell holds line breaks.
   *
   * @param line the physical line on which it begins, counted from 1
   * @param cells trimmed of every kind of space
   */
  record Row(int line, List<String> cells) {
    public Row {
      cells = cells.stream().map(VisibleText::trimmed).toList();
    }

    /** The cell in this column, counted from 0; empty text where the row is shorter. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** Reads a table; the separator is the one that the header line uses, or what Excel's {@code sep=} line says. */
  static SpreadsheetFile read(String text) {
    return TableReading.of(text).table();
  }
}
