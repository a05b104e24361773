package org.collegium.core.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.collegium.core.text.Secret;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * One database of a PostgreSQL server: how it is connected to, and what its errors mean.
 *
 * <p>Any number of programs, on any number of machines, may work on it at a time. Each transaction is serializable:
 * what others change meanwhile makes it fail as a {@link Conflict}, never differ from what it would do alone.
 *
 * @param url as JDBC takes it, with user and password
 */
record PostgresDatabase(Secret url) implements Engine {

  /** How long a statement may take, others waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Pattern WITHOUT_SECRETS = Pattern.compile("^jdbc:postgresql:(//([^/?]*)/)?([^?]+)");
  private static final int AT_ONCE = 8;
  private static final String ANSWER_SECONDS = "40";
  private static final String CONNECT_SECONDS = "10";

  // PostgreSQL 18, appendix A: error codes.
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
  private static final Set<String> WAITED = Set.of("57014", "55P03");
  private static final String READ_ONLY = "25006";
  private static final Set<String> STOPPING = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");
  private static final String CONNECTION = "08";
  private static final String INTEGRITY = "23";

  @Override
  public String name() {
    var address = WITHOUT_SECRETS.matcher(url.reveal());
    return address.find()
        ? address.group(3) + " on " + Objects.requireNonNullElse(address.group(2), "localhost").replaceAll(".*@", "")
        : "of that address";
  }

  @Override
  public int writers() {
    return AT_ONCE;
  }

  @Override
  public int readers() {
    return AT_ONCE;
  }

  @Override
  public Connection connect(Kind kind) {
    try {
      return DriverManager.getConnection(url.reveal(), settings());
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private static Properties settings() {
    var settings = new Properties();
    settings.setProperty("ApplicationName", "collegium");
    settings.setProperty("connectTimeout", CONNECT_SECONDS);
    settings.setProperty("loginTimeout", CONNECT_SECONDS);
    settings.setProperty("socketTimeout", ANSWER_SECONDS);
    settings.setProperty("tcpKeepAlive", "true");
    // So that the server lets go of what a machine held that is gone, also where it has just answered it.
    settings.setProperty("options", "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
        + " -c tcp_user_timeout=20000");
    // Details quote what was to be stored.
    settings.setProperty("logServerErrorDetail", "false");
    return settings;
  }

  /** What was prepared stands there before the first migration does. */
  @Override
  public void connect(FluentConfiguration flyway) {
    flyway.dataSource(url.reveal(), null, null).baselineOnMigrate(true).baselineVersion("0");
  }

  /** It is the operator's to make. */
  @Override
  public void create() {}

  /** Our migrations call bytes as SQLite does. */
  @Override
  public void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("""
          DO $$ BEGIN
            CREATE DOMAIN blob AS bytea;
          EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
          END $$
          """);
    }
  }

  @Override
  public String begin(Kind kind) {
    return kind == Kind.READS
        ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN ISOLATION LEVEL SERIALIZABLE";
  }

  @Override
  public String patience(Duration patience) {
    return "SET statement_timeout = " + Math.max(1, patience.toMillis());
  }

  @Override
  public String usualPatience() {
    return patience(PATIENCE);
  }

  @Override
  public String unlessTaken() {
    return "FOR UPDATE SKIP LOCKED";
  }

  @Override
  public boolean isShared() {
    return true;
  }

  /** What is under way, and up to where all has ended: every transaction that writes moves it when it ends. */
  @Override
  public String changes() {
    return "SELECT hashtextextended(CAST(pg_current_snapshot() AS TEXT), 0)";
  }

  /** Flyway keeps it. */
  @Override
  public int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var table = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
        table.next();
        if (!table.getBoolean(1)) {
          return 0;
        }
      }
      try (var latest = statement.executeQuery(
          "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success")) {
        latest.next();
        return latest.getInt(1);
      }
    }
  }

  @Override
  public void keepVersion(Connection connection, int version) {}

  /**
   * Writes the table's file anew; what others still read of it stays until the next time, and in the server's log of
   * changes until that comes round.
   */
  @Override
  public void forgetRemains(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("VACUUM FULL person_key");
    }
  }

  @Override
  public Refusal refusal(SQLException refused) {
    var code = Objects.requireNonNullElse(refused.getSQLState(), "");
    if (CONFLICTS.contains(code)) {
      return Refusal.CONFLICT;
    }
    if (WAITED.contains(code)) {
      return Refusal.BUSY;
    }
    if (code.equals(READ_ONLY)) {
      return Refusal.READ_ONLY;
    }
    return code.startsWith(CONNECTION) || STOPPING.contains(code) ? Refusal.CUT : Refusal.OTHER;
  }

  @Override
  public StorageFault fault(SQLException cause) {
    var code = Objects.requireNonNullElse(cause.getSQLState(), "");
    var sentence = switch (refusal(cause)) {
      case CUT -> "The database " + name() + " cannot be reached, or has just ended the connection. Is its server up,"
          + " and is its address right? What was under way was not kept, or is found as kept when it is back.";
      case BUSY -> "The database " + name() + " took too long over a statement; nothing of this step was kept.";
      case READ_ONLY -> "The database " + name() + " only lets itself be read: is this server a standby?";
      case CONFLICT, OTHER -> switch (code) {
        case "28P01", "28000" -> "The database " + name() + " does not let this user in: check user and password.";
        case "3D000" -> "There is no database " + name() + ": create it first.";
        case "42501" -> "This user lacks rights in the database " + name() + ": it must own it, or its schema.";
        case "53100" -> "The disk of the database " + name() + " is full; nothing of this step was kept.";
        case "53300" -> "The database " + name() + " takes no more connections; it needs 20 for each program.";
        // What was to be stored stands in the details, which are left out, or in the messages of other classes.
        default -> "The database " + name() + " refused a statement ("
            + (code.startsWith(INTEGRITY) ? cause.getMessage() : code) + ").";
      };
    };
    return new StorageFault(sentence, cause);
  }
}
