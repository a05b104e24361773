package org.collegium.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a question, read once: what its blanks are called, and where its columns stand. */
final class QuestionText {

  /** What stands in quotes is no blank. */
  private static final Pattern BLANK = Pattern.compile("'[^']*'|:(\\w+)");
  /** Our texts are constants, so there are only as many as stand in the tables' sources. */
  private static final Map<String, QuestionText> KNOWN = new ConcurrentHashMap<>();

  private final String sql;
  private final List<String> names;
  private final List<Integer> blanks;
  private volatile @Nullable ColumnPositions positions;

  private QuestionText(String sql, List<String> names, List<Integer> blanks) {
    this.sql = sql;
    this.names = List.copyOf(names);
    this.blanks = List.copyOf(blanks);
  }

  static QuestionText of(String named) {
    var known = KNOWN.get(named);
    return known == null ? KNOWN.computeIfAbsent(named, QuestionText::read) : known;
  }

  private static QuestionText read(String named) {
    var names = new ArrayList<String>();
    var blanks = new ArrayList<Integer>();
    var sql = BLANK.matcher(named).replaceAll(found -> {
      var name = found.group(1);
      if (name == null) {
        return Matcher.quoteReplacement(found.group());
      }
      if (!names.contains(name)) {
        names.add(name);
      }
      blanks.add(names.indexOf(name));
      return "?";
    });
    return new QuestionText(sql, names, blanks);
  }

  /** With a question mark for each blank, as JDBC takes it. */
  String sql() {
    return sql;
  }

  /** What its blanks are called, each name once. */
  List<String> names() {
    return names;
  }

  /** For each question mark, in their order, which of the names fills it. */
  List<Integer> blanks() {
    return blanks;
  }

  /** Where the columns stand in every answer to it. */
  ColumnPositions positions(ResultSet answer) throws SQLException {
    var known = positions;
    if (known == null) {
      known = ColumnPositions.of(answer);
      positions = known;
    }
    return known;
  }
}
