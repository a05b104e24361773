package org.collegium.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.identity.SessionId;
import org.collegium.core.identity.TickListId;
import org.collegium.core.session.TickLists;
import org.jdbi.v3.core.Handle;

/** Attendance lists as they were opened, in SQL. */
final class TickListTable implements TickLists {

  private static final Duration A_MONTH = Duration.ofDays(31);

  private final Handle handle;

  TickListTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void keep(TickList list) {
    forgetOlderThan(list.openedAt().minus(A_MONTH));
    handle.createUpdate("""
            INSERT INTO tick_list (id, session_id, opened_at)
            VALUES (:id, :session, :openedAt)
            ON CONFLICT (id) DO NOTHING
            """)
        .bind("id", list.id())
        .bind("session", list.session())
        .bind("openedAt", list.openedAt())
        .execute();
    handle.createUpdate("""
            DELETE FROM tick_list_tick
             WHERE list_id = :id
            """)
        .bind("id", list.id())
        .execute();
    list.ticks().forEach(tick -> add(list.id(), tick));
  }

  private void add(TickListId list, Tick tick) {
    handle.createUpdate("""
            INSERT INTO tick_list_tick (list_id, day, person_id)
            VALUES (:list, :day, :person)
            """)
        .bind("list", list)
        .bind("day", tick.day())
        .bind("person", tick.person())
        .execute();
  }

  private void forgetOlderThan(Instant limit) {
    handle.createUpdate("""
            DELETE FROM tick_list_tick
             WHERE list_id IN (SELECT tick_list.id FROM tick_list WHERE tick_list.opened_at < :limit)
            """)
        .bind("limit", limit)
        .execute();
    handle.createUpdate("""
            DELETE FROM tick_list
             WHERE opened_at < :limit
            """)
        .bind("limit", limit)
        .execute();
  }

  @Override
  public Optional<TickList> find(TickListId id) {
    return Question.of(handle, """
            SELECT id, session_id, opened_at
              FROM tick_list
             WHERE id = :id
            """)
        .bind("id", id)
        .map(Row.to(row -> new TickList(id, new SessionId(row.number("session_id")), ticks(id),
            row.instant("opened_at"))))
        .findOne();
  }

  private Set<Tick> ticks(TickListId id) {
    return Question.of(handle, """
            SELECT day, person_id
              FROM tick_list_tick
             WHERE list_id = :id
            """)
        .bind("id", id)
        .map(Row.to(row -> new Tick(row.count("day"), row.person("person_id"))))
        .set();
  }
}
