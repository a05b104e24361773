package org.collegium.core.store;

import java.lang.reflect.Type;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
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

/** How our own types are written into columns; {@link Row} reads them back. */
final class OwnTypes implements ArgumentFactory {

  /** A handle that speaks our types, over a connection that stays its owner's. */
  static Handle open(Connection connection) {
    var jdbi = Jdbi.create(connection);
    jdbi.registerArgument(new OwnTypes());
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    jdbi.setStatementBuilderFactory(_ -> new StatementShelf());
    return jdbi.open();
  }

  @Override
  public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
    return switch (value) {
      case Id id -> number(id.value());
      case Instant instant -> number(instant.toEpochMilli());
      case Prose prose -> text(prose.raw());
      case LocalDate day -> text(day.toString());
      case LocalDateTime wall -> text(wall.toString());
      case LocalTime time -> text(time.toString());
      case ZoneId zone -> text(zone.getId());
      case Locale locale -> text(locale.toLanguageTag());
      case Email email -> text(email.value());
      case ReplyTo token -> text(token.token());
      case RequestKey key -> text(key.value());
      case NoticeKind kind -> text(kind.word());
      case Audience audience -> text(audience.word());
      case Enum<?> word -> text(word(word));
      case Sealed sealed -> Optional.of((position, statement, context) -> statement.setBytes(position, sealed.bytes()));
      case null, default -> Optional.empty();
    };
  }

  /** How an enum's constant is written in a column. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Argument> number(long number) {
    return Optional.of((position, statement, context) -> statement.setLong(position, number));
  }

  private static Optional<Argument> text(String text) {
    return Optional.of((position, statement, context) -> statement.setString(position, text));
  }
}
