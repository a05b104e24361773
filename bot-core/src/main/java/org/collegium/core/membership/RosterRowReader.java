package org.collegium.core.membership;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.identity.Role;
import org.collegium.core.text.SpreadsheetFile.Row;
import org.collegium.core.text.VisibleText;
import org.collegium.core.text.ZoneNames;

/** Reads one row of a roster after the other and complains of everything that is wrong with it. */
final class RosterRowReader {

  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?!\\.)(?![^@]*\\.[.@])[^\\s\\p{C}@<>,;:\"()\\[\\]]{1,64}@"
              + "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*\\.)+[\\p{L}\\p{N}-]{2,}");

  private final RosterHeader header;
  private final Map<String, Optional<ZoneId>> nearestZones = new HashMap<>();

  RosterRowReader(RosterHeader header) {
    this.header = header;
  }

  static String lowerCase(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /** The complaint of a mentor beside somebody who is no leader. */
  static String noMentorFor(Role role) {
    return "only leaders have a mentor, but the role here is %s; leave the mentor empty.".formatted(role.word());
  }

  /**
   * Reads a row.
   *
   * @param complain is told each thing that is wrong, in a whole sentence
   * @return empty when something is wrong
   */
  Optional<RosterRow> read(Row row, Consumer<String> complain) {
    if (isOtherwiseSeparated(row)) {
      complain.accept("this line separates its cells otherwise than the first line does: commas, semicolons and tabs"
          + " are mixed; save the table anew with one of them throughout.");
      return Optional.empty();
    }
    var complaints = new ArrayList<String>();
    judgeCells(row, complaints);
    var name = name(row, complaints);
    var email = email(row, complaints);
    var role = role(row, complaints);
    var mentor = mentor(row, role, complaints);
    var zone = zone(row, complaints);
    complaints.forEach(complain);
    return complaints.isEmpty() && header.complaints().isEmpty()
        ? Optional.of(new RosterRow(row.line(), name, email, role, mentor,
            header.cell(row, RosterColumn.SCHOOL), zone))
        : Optional.empty();
  }

  private boolean isOtherwiseSeparated(Row row) {
    return row.cells().size() < header.width()
        && header.cell(row, RosterColumn.EMAIL).filter(cell -> EMAIL.matcher(cell).matches()).isEmpty()
        && row.cells().stream().mapToInt(cell -> RosterHeader.SEPARATOR.split(cell, -1).length).sum() == header.width();
  }

  private void judgeCells(Row row, List<String> complaints) {
    var cells = row.cells();
    if (cells.stream().skip(header.width()).anyMatch(cell -> !cell.isEmpty())) {
      complaints
          .add("this line has %d cells, but the first line names %d columns; is a cell with a comma in it not between"
              .formatted(cells.size(), header.width()) + " quotation marks?");
    }
    for (RosterColumn column : RosterColumn.values()) {
      header.cell(row, column).flatMap(VisibleText::hiddenCharacter).ifPresent(hidden -> complaints.add(
          "the cell under %s holds a character that cannot be shown (%s); type the cell again."
              .formatted(column.heading(), hidden)));
    }
    for (RosterColumn column : List.of(RosterColumn.MENTOR, RosterColumn.MENTOR_EMAIL, RosterColumn.SCHOOL)) {
      header.cell(row, column).filter(RosterRowReader::isTooLong).ifPresent(cell -> complaints.add(
          "the cell under %s has more than %d characters; is a quotation mark missing?"
              .formatted(column.heading(), RosterRow.LONGEST_NAME)));
    }
  }

  private String name(Row row, List<String> complaints) {
    var name = header.cell(row, RosterColumn.NAME)
        .orElseGet(() -> Stream.of(RosterColumn.FIRST_NAME, RosterColumn.LAST_NAME)
            .flatMap(part -> header.cell(row, part).stream())
            .collect(Collectors.joining(" ")));
    if (name.isEmpty() && header.hasName()) {
      complaints.add("the name is missing.");
    }
    if (isTooLong(name)) {
      complaints
          .add("the name has more than %d characters; is a quotation mark missing?".formatted(RosterRow.LONGEST_NAME));
    }
    return name;
  }

  private String email(Row row, List<String> complaints) {
    var email = header.cell(row, RosterColumn.EMAIL).orElse("");
    if (email.isEmpty() && header.has(RosterColumn.EMAIL)) {
      complaints.add("the e-mail address is missing.");
    } else if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      complaints.add(
          "“%s” is not an e-mail address; write it like ada@school.example.".formatted(VisibleText.beginning(email)));
    }
    return lowerCase(email);
  }

  private Optional<Role> role(Row row, List<String> complaints) {
    var word = header.cell(row, RosterColumn.ROLE);
    var role = word.flatMap(Role::named);
    if (word.isPresent() && role.isEmpty()) {
      complaints.add("“%s” is not a role; write leader, mentor, facilitator, convener or observer."
          .formatted(VisibleText.beginning(word.orElse(""))));
    }
    return role;
  }

  private Optional<String> mentor(Row row, Optional<Role> role, List<String> complaints) {
    var mentor = header.cell(row, RosterColumn.MENTOR_EMAIL).or(() -> header.cell(row, RosterColumn.MENTOR))
        .map(named -> named.contains("@") ? lowerCase(named) : named);
    if (mentor.isPresent() && role.isPresent() && role.get() != Role.LEADER) {
      complaints.add(noMentorFor(role.get()));
    }
    return mentor;
  }

  private Optional<ZoneId> zone(Row row, List<String> complaints) {
    var name = header.cell(row, RosterColumn.ZONE);
    var zone = name.flatMap(ZoneNames::find);
    if (name.isPresent() && zone.isEmpty()) {
      complaints.add("“%s” is not a time zone; ".formatted(VisibleText.beginning(name.get()))
          + nearestZones.computeIfAbsent(name.get(), ZoneNames::nearest)
              .map(nearest -> "did you mean %s?".formatted(nearest.getId()))
              .orElse("write it like America/Denver."));
    }
    return zone;
  }

  private static boolean isTooLong(String cell) {
    return cell.codePointCount(0, cell.length()) > RosterRow.LONGEST_NAME;
  }
}
