package org.collegium.launcher.fire;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.collegium.core.cohort.Cohort;

/**
 * A letter as it lies in the database, read past everything that is tried here.
 *
 * @param recipient the person's id, or 0 for the channel
 * @param vessel the letter in whose message it goes, itself where it goes alone
 */
record LetterRow(long id, String kind, long about, long recipient, String state, long vessel, long dueAt, String why) {

  static List<LetterRow> of(String url, Cohort cohort) throws SQLException {
    var rows = new ArrayList<LetterRow>();
    try (var connection = DriverManager.getConnection(url);
        var question = connection.prepareStatement("""
            SELECT id, kind, about, coalesce(person_id, 0), state, coalesce(carried_by, id), due_at, coalesce(why, '')
              FROM letter
             WHERE cohort_id = ?
            """)) {
      question.setLong(1, cohort.id().value());
      try (var found = question.executeQuery()) {
        while (found.next()) {
          rows.add(read(found));
        }
      }
    }
    return rows;
  }

  private static LetterRow read(ResultSet row) throws SQLException {
    return new LetterRow(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5),
        row.getLong(6), row.getLong(7), row.getString(8));
  }

  boolean is(String... states) {
    return List.of(states).contains(state);
  }

  /** Whether it was meant to go by now, and has not come to an end. */
  boolean isOverdue(long now) {
    return is("claimed", "gathered", "unknown") || (is("due") && dueAt <= now);
  }
}
