package org.collegium.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.collegium.core.text.Secret;

/** A real PostgreSQL of the tests' own, started when first asked for, on which each test gets databases of its own. */
public final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final EmbeddedPostgres server;

  /** The server asks for none, but whoever comes has this one in hand. */
  public static final String PASSWORD = PlantedKey.MARK + "OfTheDatabase";

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** The one of this process. */
  public static PostgresServer running() {
    return Running.SERVER;
  }

  /** Two databases in which nothing stands. */
  public DatabaseUrls empty() {
    return copiesOf("template0", "template0");
  }

  /** Two databases whose tables are there already, which is quicker. */
  public DatabaseUrls furnished() {
    return copiesOf(nameOf(Furnished.TEMPLATES.words()), nameOf(Furnished.TEMPLATES.keys()));
  }

  /**
   * The same, where somebody always comes between once: of two attempts to keep a change the first fails as it is
   * kept, as PostgreSQL has it fail where two change the same.
   */
  public DatabaseUrls contended() {
    return copiesOf(nameOf(Contended.TEMPLATES.words()), nameOf(Contended.TEMPLATES.keys()));
  }

  private DatabaseUrls copiesOf(String words, String keys) {
    var number = DATABASES.incrementAndGet();
    return new DatabaseUrls(copy(words, "words" + number), copy(keys, "keys" + number));
  }

  private static String nameOf(Secret url) {
    return URI.create(url.reveal().substring("jdbc:".length())).getPath().substring(1);
  }

  private Secret copy(String template, String name) {
    execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    return new Secret(server.getJdbcUrl("postgres", name) + "&password=" + PASSWORD);
  }

  /** Says something to the server itself. */
  public void execute(String sql) {
    execute(server.getJdbcUrl("postgres", "postgres"), sql);
  }

  /** Cuts all connections whose name begins so. */
  public void cutAll(String name) {
    execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name LIKE '" + name
        + "%' AND pid <> pg_backend_pid()");
  }

  /** Says something to one of its databases. */
  void execute(Secret url, String sql) {
    execute(url.reveal(), sql);
  }

  /** The same, where the address is no secret. */
  static void execute(String url, String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** What one of its databases answers, the first column of it. */
  static List<String> asked(Secret url, String sql) {
    try (var connection = DriverManager.getConnection(url.reveal());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var answer = new ArrayList<String>();
      while (rows.next()) {
        answer.add(rows.getString(1));
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static final class Running {

    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try {
        return new PostgresServer(
            EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Made once, of which each test's are copies. */
  private static final class Furnished {

    static final DatabaseUrls TEMPLATES = make();

    private static DatabaseUrls make() {
      var urls = running().empty();
      Schema.KEYS.migrate(new PostgresDatabase(urls.keys()));
      Schema.WORDS.migrate(new PostgresDatabase(urls.words()));
      return urls;
    }
  }

  /** The first attempt takes an odd number, which it does not give back. */
  private static final class Contended {

    static final DatabaseUrls TEMPLATES = make();

    private static final String COMES_BETWEEN = """
        CREATE SEQUENCE attempt;
        CREATE FUNCTION comes_between() RETURNS trigger AS $$
        BEGIN
          IF coalesce(current_setting('collegium.asked', TRUE), '') = '' THEN
            PERFORM set_config('collegium.asked', 'yes', TRUE);
            IF nextval('attempt') % 2 = 1 THEN
              RAISE EXCEPTION 'Somebody came between' USING ERRCODE = 'serialization_failure';
            END IF;
          END IF;
          RETURN NULL;
        END $$ LANGUAGE plpgsql;
        DO $$
        DECLARE known RECORD;
        BEGIN
          FOR known IN SELECT tablename FROM pg_tables
                        WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' LOOP
            EXECUTE format('CREATE CONSTRAINT TRIGGER comes_between AFTER INSERT OR UPDATE OR DELETE ON %I'
                           || ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION comes_between()',
                           known.tablename);
          END LOOP;
        END $$;
        """;

    private static DatabaseUrls make() {
      var urls = running().furnished();
      execute(urls.words().reveal(), COMES_BETWEEN);
      execute(urls.keys().reveal(), COMES_BETWEEN);
      return urls;
    }
  }
}
