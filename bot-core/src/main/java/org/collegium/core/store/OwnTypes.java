package org.collegium.core.store;

import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Email;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.Id;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Sealed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * How values are written into columns; {@link Row} reads them back. All that our statements bind is named here, so that
 * Jdbi need not ask its own types first, which costs it more than SQLite needs for most of our statements.
 */
final class OwnTypes implements ArgumentFactory.Preparable {

  private static final List<Class<?>> KNOWN = List.of(Id.class, String.class, Integer.class, Long.class, Boolean.class,
      Instant.class, Prose.class, LocalDate.class, LocalDateTime.class, LocalTime.class, ZoneId.class, Locale.class,
      Email.class, ReplyTo.class, RequestKey.class, Audience.class, Enum.class, Sealed.class, Optional.class);

  private static final ClassValue<Boolean> IS_KNOWN = new ClassValue<>() {
    @Override
    protected Boolean computeValue(Class<?> type) {
      return KNOWN.stream().anyMatch(known -> known.isAssignableFrom(type));
    }
  };

  /** A handle that speaks our types, over a connection that stays its owner's. */
  static Handle open(Connection connection) {
    var jdbi = Jdbi.create(connection);
    jdbi.registerArgument(new OwnTypes());
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    jdbi.setStatementBuilderFactory(_ -> new StatementShelf());
    return jdbi.open();
  }

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return type instanceof Class<?> known && IS_KNOWN.get(known) ? Optional.of(OwnTypes::argument) : Optional.empty();
  }

  private static Argument argument(Object value) {
    return (position, statement, context) -> write(statement, position, value);
  }

  /** Fills one blank of a statement, counted from 1. */
  static void write(PreparedStatement statement, int position, Object value) throws SQLException {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> write(statement, position, maybe.get());
      case Optional<?> _ -> statement.setNull(position, Types.NULL);
      case Id id -> statement.setLong(position, id.value());
      case Integer number -> statement.setLong(position, number);
      case Long number -> statement.setLong(position, number);
      case Boolean yes -> statement.setBoolean(position, yes);
      case Instant instant -> statement.setLong(position, instant.toEpochMilli());
      case Sealed sealed -> statement.setBytes(position, sealed.bytes());
      default -> statement.setString(position, text(value));
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case String words -> words;
      case Prose prose -> prose.raw();
      case LocalDate day -> day.toString();
      case LocalDateTime wall -> wall.toString();
      case LocalTime time -> time.toString();
      case ZoneId zone -> zone.getId();
      case Locale locale -> locale.toLanguageTag();
      case Email email -> email.value();
      case ReplyTo token -> token.token();
      case RequestKey key -> key.value();
      case NoticeKind kind -> kind.word();
      case Audience audience -> audience.word();
      case Enum<?> word -> word(word);
      default -> throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
    };
  }

  /** How an enum's constant is written in a column. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
