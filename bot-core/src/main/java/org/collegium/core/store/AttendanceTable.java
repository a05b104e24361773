package org.collegium.core.store;

import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.Attendances;
import org.collegium.core.session.Attendances.Attendance;
import org.jdbi.v3.core.Handle;

/** Who was there, in SQL. */
final class AttendanceTable implements Attendances {

  private final Handle handle;

  AttendanceTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void keep(Attendance attendance) {
    handle.createUpdate("""
            INSERT INTO attendance (session_id, day, person_id, marked_by, marked_at)
            VALUES (:session, :day, :person, :markedBy, :markedAt)
            ON CONFLICT (session_id, day, person_id) DO UPDATE
               SET marked_by = excluded.marked_by, marked_at = excluded.marked_at
            """)
        .bind("session", attendance.session())
        .bind("day", attendance.day())
        .bind("person", attendance.person())
        .bind("markedBy", attendance.markedBy())
        .bind("markedAt", attendance.markedAt())
        .execute();
  }

  @Override
  public void remove(SessionId session, int day, PersonId person) {
    handle.createUpdate("""
            DELETE FROM attendance
             WHERE session_id = :session AND day = :day AND person_id = :person
            """)
        .bind("session", session)
        .bind("day", day)
        .bind("person", person)
        .execute();
  }

  @Override
  public List<Attendance> of(SessionId session) {
    return Question.of(handle, """
            SELECT session_id, day, person_id, marked_by, marked_at
              FROM attendance
             WHERE session_id = :session
             ORDER BY day, person_id
            """)
        .bind("session", session)
        .map(Row.to(row -> new Attendance(new SessionId(row.number("session_id")), row.count("day"),
            row.person("person_id"), row.person("marked_by"), row.instant("marked_at"))))
        .list();
  }
}
