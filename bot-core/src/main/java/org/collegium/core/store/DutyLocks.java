package org.collegium.core.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.store.SharedDuties.Node;
import org.collegium.core.store.SharedDuties.Roll;
import org.collegium.core.text.Sha256;
import org.jdbi.v3.core.Handle;

/**
 * Duties as locks of one connection to PostgreSQL (its manual, 13.3.5: advisory locks of a session). They end with the
 * connection; the server notices within moments when that is cut, and within 20 seconds when its machine is gone.
 */
final class DutyLocks {

  /** Every node that takes part has it with the others; who has it alone knows that there is none. */
  static final String PRESENCE = "presence";
  /** Before the process and the name, which PostgreSQL has room for (63 bytes). */
  private static final String SAID = "collegium node ";
  private static final int HEXADECIMAL = 16;

  private final Handle handle;
  private final String name;

  /** @param name by which others tell this node from others, also after its connection was cut */
  DutyLocks(Handle handle, String name) {
    this.handle = handle;
    this.name = name;
  }

  /** Counts from now on; more than once does no harm, since a connection of its own says so. */
  void join() {
    if (present().stream().noneMatch(Node::isThis)) {
      Question.of(handle, "SELECT set_config('application_name', :name, FALSE) AS name")
          .bind("name", SAID + ProcessHandle.current().pid() + " " + name).map(Row.to(row -> row.text("name"))).one();
      if (!ask("SELECT pg_try_advisory_lock_shared(:key) AS done", PRESENCE)) {
        throw new StorageFault("A move into this database is under way, which keeps every node out. Start again once"
            + " './collegium migrate sqlite-to-postgres' has come to its end.");
      }
    }
  }

  /** Counts no more from now on. */
  boolean leave() {
    return ask("SELECT pg_advisory_unlock_shared(:key) AS done", PRESENCE);
  }

  boolean take(String duty) {
    return ask("SELECT pg_try_advisory_lock(:key) AS done", duty);
  }

  boolean giveBack(String duty) {
    return ask("SELECT pg_advisory_unlock(:key) AS done", duty);
  }

  private boolean ask(String sql, String duty) {
    return Question.of(handle, sql).bind("key", key(duty)).map(Row.to(row -> row.is("done"))).one();
  }

  Roll roll(Collection<String> duties) {
    var byKey = duties.stream().collect(Collectors.toMap(DutyLocks::key, Function.identity()));
    var holders = new HashMap<String, Node>();
    held().forEach(held -> {
      var duty = byKey.get(held.key());
      if (duty != null) {
        holders.put(duty, held.by());
      }
    });
    return new Roll(present(), holders);
  }

  private List<Node> present() {
    return held().stream().filter(held -> held.key() == key(PRESENCE)).map(Held::by).toList();
  }

  /** A lock of one number is kept in two halves (the manual's page of pg_locks). */
  private List<Held> held() {
    return Question.of(handle, """
            SELECT (CAST(pg_locks.classid AS BIGINT) << 32) | CAST(pg_locks.objid AS BIGINT) AS lock_key,
                   pg_locks.pid = pg_backend_pid() AS is_this,
                   coalesce(activity.client_addr = inet_client_addr(), FALSE) AS is_near,
                   coalesce(host(activity.client_addr), 'unknown address') AS address,
                   coalesce(activity.application_name, '') AS name
              FROM pg_locks
              JOIN pg_stat_activity activity ON activity.pid = pg_locks.pid
             WHERE pg_locks.locktype = 'advisory' AND pg_locks.objsubid = 1 AND pg_locks.granted
               AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
             ORDER BY lock_key, pg_locks.pid
            """)
        .map(Row.to(row -> new Held(row.number("lock_key"), node(row)))).list();
  }

  private static Node node(Row row) throws SQLException {
    var name = row.text("name");
    var process = name.replace(SAID, "").replaceAll(" .*", "");
    return new Node(name, row.text("address") + ", process " + process, row.is("is_this"), row.is("is_near"));
  }

  /** The same on every node, and no other's in this database. */
  private static long key(String duty) {
    return Long.parseUnsignedLong(Sha256.of("duty of a node: " + duty).substring(0, HEXADECIMAL), HEXADECIMAL);
  }

  private record Held(long key, Node by) {}
}
