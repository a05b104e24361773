package org.collegium.launcher.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/**
 * Rows under a header, in columns as wide as what stands in them.
 *
 * @param rows each as long as the header
 */
public record Grid(List<String> header, List<List<String>> rows) {

  private static final int GAP = 2;

  public Grid {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** The grid as text, without spaces at the ends of its lines; the header alone where there are no rows. */
  public String text() {
    var columns = IntStream.range(0, header.size())
        .mapToObj(at -> new Column(width(at) + GAP, 0, Overflow.SPAN)).toArray(Column[]::new);
    var table = TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns);
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    Stream.concat(Stream.of(header), rows.stream()).forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    return table.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  private int width(int column) {
    return Stream.concat(Stream.of(header), rows.stream()).map(row -> row.get(column))
        .mapToInt(cell -> cell.codePointCount(0, cell.length())).max().orElse(0);
  }
}
