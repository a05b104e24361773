package org.collegium.core.store;

import org.collegium.core.text.Secret;

/**
 * Has a database of the tests' server fail at one kind of command that changes its tables, until it is disarmed.
 *
 * @param database where
 */
record Trap(Secret database) {

  /** @param tag as PostgreSQL names the command */
  static Trap at(Secret database, String tag) {
    PostgresServer.execute(database.reveal(), """
        CREATE FUNCTION pull_the_plug() RETURNS event_trigger AS $$
        BEGIN
          RAISE EXCEPTION 'Pulled the plug';
        END $$ LANGUAGE plpgsql;
        CREATE EVENT TRIGGER trap ON ddl_command_start WHEN TAG IN ('%s') EXECUTE FUNCTION pull_the_plug();
        """.formatted(tag));
    return new Trap(database);
  }

  void disarm() {
    PostgresServer.execute(database.reveal(), "DROP EVENT TRIGGER trap; DROP FUNCTION pull_the_plug()");
  }
}
