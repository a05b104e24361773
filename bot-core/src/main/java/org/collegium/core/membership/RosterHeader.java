package org.collegium.core.membership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.text.SpreadsheetFile.Row;
import org.collegium.core.text.VisibleText;

/** Which column of a roster stands where. */
final class RosterHeader {

  /** What stands between the cells of one table or another. */
  static final Pattern SEPARATOR = Pattern.compile("[,;\t]");

  private final Row header;
  private final Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
  private final List<String> complaints = new ArrayList<>();

  private RosterHeader(Row header) {
    this.header = header;
  }

  static RosterHeader of(Row header) {
    var columns = new RosterHeader(header);
    for (int at = 0; at < header.cells().size(); at++) {
      columns.place(at);
    }
    columns.complainOfMissing();
    return columns;
  }

  /** Whole sentences about what is missing or there twice; empty when the header can be used. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  int line() {
    return header.line();
  }

  int width() {
    return header.cells().size();
  }

  boolean hasName() {
    return has(RosterColumn.NAME) || (has(RosterColumn.FIRST_NAME) && has(RosterColumn.LAST_NAME));
  }

  boolean has(RosterColumn column) {
    return places.containsKey(column);
  }

  /** What the row says in this column; empty where the column is missing or the cell blank. */
  Optional<String> cell(Row row, RosterColumn column) {
    return Optional.ofNullable(places.get(column)).map(row::cell).filter(text -> !text.isEmpty());
  }

  /** The headings that mean none of our columns. */
  List<String> notUsed() {
    return header.cells().stream().filter(heading -> !heading.isEmpty() && RosterColumn.headed(heading).isEmpty())
        .toList();
  }

  private boolean isOtherwiseSeparated() {
    return header.cells().stream().map(SEPARATOR::split).anyMatch(parts -> parts.length > 1
        && Arrays.stream(parts).allMatch(part -> RosterColumn.headed(part).isPresent()));
  }

  private void place(int at) {
    RosterColumn.headed(header.cell(at)).ifPresent(column -> {
      var before = places.putIfAbsent(column, at);
      if (before != null) {
        complaints
            .add("the columns “%s” and “%s” both seem to mean %s; keep one or give the other another heading."
                .formatted(VisibleText.beginning(header.cell(before)), VisibleText.beginning(header.cell(at)),
                    column.heading()));
      }
    });
  }

  private void complainOfMissing() {
    if (isOtherwiseSeparated()) {
      complaints.add("the first line separates the columns in more than one way: commas, semicolons and tabs are mixed;"
          + " save the table anew with one of them throughout.");
    } else if (!hasName() && !has(RosterColumn.EMAIL)) {
      complaints.add("the first line has to name the columns, for example Name,Email,Role,Mentor,School,Time zone;"
          + " neither a name nor an e-mail column is there.");
    } else if (!hasName()) {
      complaints.add("there is no column for the person's name; add one headed Name (or First name and Last name).");
    } else if (!has(RosterColumn.EMAIL)) {
      complaints.add("there is no column for the e-mail address; add one headed Email.");
    }
  }
}
