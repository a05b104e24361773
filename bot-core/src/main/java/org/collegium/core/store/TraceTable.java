package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.collegium.core.privacy.Traces;
import org.jdbi.v3.core.Handle;

/** What is kept of one person row by row, in SQL. */
final class TraceTable implements Traces {

  private static final String EVERY_READ = """
      SELECT author_id, through, min(read_at) AS first_at, max(read_at) AS last_at, count(*) AS times
        FROM (SELECT author_id, through, read_at
                FROM access
               WHERE reader_id = :person
               UNION ALL
              SELECT author_id, through, read_at
                FROM commitment_access
               WHERE reader_id = :person
               UNION ALL
              SELECT author_id, through, read_at
                FROM coaching_note_access
               WHERE reader_id = :person
               UNION ALL
              SELECT author_id, through, read_at
                FROM own_case_access
               WHERE reader_id = :person
               UNION ALL
              SELECT author_id, through, read_at
                FROM coaching_agreement_access
               WHERE reader_id = :person) every_read
       GROUP BY author_id, through
       ORDER BY max(read_at) DESC, author_id
      """;

  private final Handle handle;

  TraceTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Address> accounts(PersonId person) {
    return Question.of(handle, """
            SELECT platform, handle
              FROM address
             WHERE person_id = :person
             ORDER BY linked
            """)
        .bind("person", person)
        .map(AddressTable.ADDRESS)
        .list();
  }

  @Override
  public List<Invited> invitations(PersonId person) {
    return Question.of(handle, """
            SELECT session.cohort_id, session.number, session.title, rsvp.coming, rsvp.answered_at
              FROM rsvp
              JOIN session ON session.id = rsvp.session_id
             WHERE rsvp.person_id = :person
             ORDER BY rsvp.answered_at DESC, session.id
            """)
        .bind("person", person)
        .map(Row.to(row -> new Invited(meeting(row), row.text("coming"), row.instant("answered_at"))))
        .list();
  }

  @Override
  public List<Present> presences(PersonId person) {
    return Question.of(handle, """
            SELECT session.cohort_id, session.number, session.title, attendance.day, attendance.marked_by,
                   attendance.marked_at
              FROM attendance
              JOIN session ON session.id = attendance.session_id
             WHERE attendance.person_id = :person
             ORDER BY attendance.marked_at DESC, session.id, attendance.day
            """)
        .bind("person", person)
        .map(Row.to(row -> new Present(meeting(row), row.count("day"), row.person("marked_by"),
            row.instant("marked_at"))))
        .list();
  }

  @Override
  public List<Sent> letters(PersonId person) {
    return Question.of(handle, """
            SELECT cohort_id, kind, state, due_at, settled_at
              FROM letter
             WHERE person_id = :person
             ORDER BY due_at DESC, id DESC
            """)
        .bind("person", person)
        .map(Row.to(row -> new Sent(row.cohort("cohort_id"), row.text("kind"), row.text("state"),
            row.instant("due_at"), row.maybeInstant("settled_at"))))
        .list();
  }

  @Override
  public List<ReadByThem> reading(PersonId person) {
    return Question.of(handle, EVERY_READ)
        .bind("person", person)
        .map(Row.to(row -> new ReadByThem(row.person("author_id"), row.text("through"), row.instant("first_at"),
            row.instant("last_at"), row.count("times"))))
        .list();
  }

  private static Meeting meeting(Row row) throws SQLException {
    return new Meeting(row.cohort("cohort_id"), row.count("number"), row.prose("title"));
  }
}
