package org.collegium.core.store;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.Rsvps;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Rsvps.Rsvp;
import org.jdbi.v3.core.Handle;

/** Who comes, in SQL. */
final class RsvpTable implements Rsvps {

  private static final Row.Reading<Rsvp> RSVP = Row.to(row -> new Rsvp(new SessionId(row.number("session_id")),
      row.count("revision"), row.person("person_id"), row.word("coming", Coming.class), row.instant("answered_at")));

  private final Handle handle;

  RsvpTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void keep(Rsvp rsvp) {
    handle.createUpdate("""
            INSERT INTO rsvp (session_id, revision, person_id, coming, answered_at)
            VALUES (:session, :revision, :person, :coming, :answeredAt)
            ON CONFLICT (session_id, revision, person_id) DO UPDATE
               SET coming = excluded.coming, answered_at = excluded.answered_at
            """)
        .bind("session", rsvp.session())
        .bind("revision", rsvp.revision())
        .bind("person", rsvp.person())
        .bind("coming", rsvp.coming())
        .bind("answeredAt", rsvp.answeredAt())
        .execute();
  }

  @Override
  public Optional<Rsvp> of(SessionId session, int revision, PersonId person) {
    return Question.of(handle, """
            SELECT session_id, revision, person_id, coming, answered_at
              FROM rsvp
             WHERE session_id = :session AND revision = :revision AND person_id = :person
            """)
        .bind("session", session)
        .bind("revision", revision)
        .bind("person", person)
        .map(RSVP)
        .findOne();
  }

  @Override
  public List<Rsvp> all(SessionId session, int revision) {
    return Question.of(handle, """
            SELECT session_id, revision, person_id, coming, answered_at
              FROM rsvp
             WHERE session_id = :session AND revision = :revision
             ORDER BY answered_at, person_id
            """)
        .bind("session", session)
        .bind("revision", revision)
        .map(RSVP)
        .list();
  }
}
