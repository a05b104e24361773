package org.collegium.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Sealed;

/**
 * The columns of one row, read back as {@link OwnTypes} wrote them.
 *
 * @param positions where each named column stands, from 1
 */
record Row(ResultSet columns, ColumnPositions positions) {

  /** Makes one thing of each row. */
  static <T> Reading<T> to(Reading<T> reading) {
    return reading;
  }

  long number(String column) throws SQLException {
    return columns.getLong(positions.of(column));
  }

  Optional<Long> maybeNumber(String column) throws SQLException {
    var number = columns.getLong(positions.of(column));
    return columns.wasNull() ? Optional.empty() : Optional.of(number);
  }

  int count(String column) throws SQLException {
    return columns.getInt(positions.of(column));
  }

  boolean is(String column) throws SQLException {
    return columns.getBoolean(positions.of(column));
  }

  String text(String column) throws SQLException {
    return maybeText(column).orElseThrow(() -> new IllegalStateException("The column " + column + " is empty"));
  }

  Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(columns.getString(positions.of(column)));
  }

  /** Pieces that were put together with a space between them; none if the column is empty. */
  Stream<String> pieces(String column) throws SQLException {
    return maybeText(column).stream().flatMap(all -> Stream.of(all.split(" ")));
  }

  Prose prose(String column) throws SQLException {
    return new Prose(text(column));
  }

  Optional<Prose> maybeProse(String column) throws SQLException {
    return maybeText(column).map(Prose::new);
  }

  Instant instant(String column) throws SQLException {
    return Instant.ofEpochMilli(number(column));
  }

  Optional<Instant> maybeInstant(String column) throws SQLException {
    return maybeNumber(column).map(Instant::ofEpochMilli);
  }

  LocalDate day(String column) throws SQLException {
    return LocalDate.parse(text(column));
  }

  LocalTime time(String column) throws SQLException {
    return LocalTime.parse(text(column));
  }

  ZoneId zone(String column) throws SQLException {
    return ZoneId.of(text(column));
  }

  Optional<ZoneId> maybeZone(String column) throws SQLException {
    return maybeText(column).map(ZoneId::of);
  }

  Locale locale(String column) throws SQLException {
    return Locale.forLanguageTag(text(column));
  }

  Optional<Locale> maybeLocale(String column) throws SQLException {
    return maybeText(column).map(Locale::forLanguageTag);
  }

  <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Sealed sealed(String column) throws SQLException {
    return maybeSealed(column).orElseThrow(() -> new IllegalStateException("The column " + column + " is empty"));
  }

  Optional<Sealed> maybeSealed(String column) throws SQLException {
    return Optional.ofNullable(columns.getBytes(positions.of(column))).map(Sealed::new);
  }

  PersonId person(String column) throws SQLException {
    return new PersonId(number(column));
  }

  Optional<PersonId> maybePerson(String column) throws SQLException {
    return maybeNumber(column).map(PersonId::new);
  }

  CohortId cohort(String column) throws SQLException {
    return new CohortId(number(column));
  }

  /** What is read out of a row. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Row row) throws SQLException;
  }

  /** A frozen list of readers, each written as a person's number, a slash and a role. */
  List<Reader> readers(String column) throws SQLException {
    return pieces(column).map(Row::reader).toList();
  }

  private static Reader reader(String written) {
    var as = written.indexOf('/');
    return new Reader(new PersonId(Long.parseLong(written.substring(0, as))),
        Role.named(written.substring(as + 1)).orElseThrow());
  }
}
