package org.collegium.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A question to the database, in the words of Jdbi's own. Most that a person asks is a dozen of these, and all that
 * Jdbi makes ready and puts away around each takes several times as long as SQLite's answer.
 */
final class Question {

  private final Handle handle;
  private final QuestionText text;
  private final @Nullable Object[] values;

  private Question(Handle handle, QuestionText text) {
    this.handle = handle;
    this.text = text;
    this.values = new Object[text.names().size()];
  }

  /** A question in SQL, whose blanks are names after a colon. */
  static Question of(Handle handle, String sql) {
    return new Question(handle, QuestionText.of(sql));
  }

  /** Fills a blank. */
  Question bind(String name, Object value) {
    var blank = text.names().indexOf(name);
    if (blank < 0) {
      throw new IllegalArgumentException("No blank '" + name + "' in: " + text.sql());
    }
    values[blank] = value;
    return this;
  }

  /** What is read out of each row of the answer. */
  <T> Answer<T> map(Row.Reading<T> reading) {
    return new Answer<>(this, reading);
  }

  private <R> R ask(Reading<R> read) {
    var shelf = StatementShelf.of(handle);
    try {
      var statement = shelf.take(handle.getConnection(), text.sql());
      try {
        fill(statement);
        try (var rows = statement.executeQuery()) {
          return read.from(rows);
        }
      } finally {
        shelf.putBack(statement);
      }
    } catch (SQLException e) {
      throw new Refused(e);
    }
  }

  private void fill(PreparedStatement statement) throws SQLException {
    for (var position = 1; position <= text.blanks().size(); position++) {
      var blank = text.blanks().get(position - 1);
      var value = values[blank];
      if (value == null) {
        throw new IllegalStateException("Nothing fills '" + text.names().get(blank) + "' in: " + text.sql());
      }
      OwnTypes.write(statement, position, value);
    }
  }

  /**
   * The answer, asked for when it is read.
   *
   * @param <T> what each row is
   */
  record Answer<T>(Question question, Row.Reading<T> reading) {

    /** The only row there may be. */
    Optional<T> findOne() {
      return walk(rows -> rows.hasNext() ? Optional.of(only(rows)) : Optional.empty());
    }

    /** The only row, which must be there. */
    T one() {
      return walk(this::only);
    }

    private T only(Iterator<T> rows) {
      var row = rows.next();
      if (rows.hasNext()) {
        throw new IllegalStateException("More than one row answers: " + question.text.sql());
      }
      return row;
    }

    /** Every row, in their order. */
    List<T> list() {
      return walk(rows -> {
        var all = new ArrayList<T>();
        rows.forEachRemaining(all::add);
        return all;
      });
    }

    /** Every row, in their order, each once. */
    Set<T> set() {
      return new LinkedHashSet<>(list());
    }

    /** Reads on only as long as the work asks for rows. */
    <R> R walk(Function<Iterator<T>, R> work) {
      return question.ask(rows -> work.apply(new Rows<>(new Row(rows, question.text.positions(rows)), reading)));
    }
  }

  /** The rows one after another, each read when it is asked for. */
  private static final class Rows<T> implements Iterator<T> {

    private final Row row;
    private final Row.Reading<T> reading;
    private boolean isThere;

    Rows(Row row, Row.Reading<T> reading) {
      this.row = row;
      this.reading = reading;
      step();
    }

    private void step() {
      try {
        isThere = row.columns().next();
      } catch (SQLException e) {
        throw new Refused(e);
      }
    }

    @Override
    public boolean hasNext() {
      return isThere;
    }

    @Override
    public T next() {
      if (!isThere) {
        throw new NoSuchElementException("No row answers");
      }
      try {
        var read = reading.read(row);
        step();
        return read;
      } catch (SQLException e) {
        throw new Refused(e);
      }
    }
  }

  private interface Reading<R> {
    R from(ResultSet rows) throws SQLException;
  }

  /** The database refused; told as Jdbi tells it. */
  private static final class Refused extends JdbiException {

    private static final long serialVersionUID = 1;

    Refused(SQLException cause) {
      super(cause);
    }
  }
}
