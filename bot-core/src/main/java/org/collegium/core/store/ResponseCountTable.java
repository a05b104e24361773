package org.collegium.core.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.Session;
import org.collegium.core.summary.ResponseCounts;
import org.jdbi.v3.core.Handle;

/**
 * Numbers about a cohort, in SQL. No column that holds anybody's words is named here, and what is counted comes out as
 * numbers alone.
 */
final class ResponseCountTable implements ResponseCounts {

  private static final String COUNTS = """
      SELECT (SELECT count(*)
                FROM membership
               WHERE membership.cohort_id = :cohort AND membership.role = 'leader'
                 AND (membership.left_at IS NULL OR membership.left_at > :now)) AS leaders,
             (SELECT count(*)
                FROM round
               WHERE round.cohort_id = :cohort AND round.opened_at BETWEEN :since AND :now) AS rounds,
             (SELECT count(DISTINCT reflection.author_id)
                FROM reflection
                JOIN round ON round.id = reflection.round_id
                JOIN membership ON membership.cohort_id = reflection.cohort_id
                     AND membership.person_id = reflection.author_id
               WHERE round.cohort_id = :cohort AND round.opened_at BETWEEN :since AND :now
                 AND membership.role = 'leader'
                 AND (membership.left_at IS NULL OR membership.left_at > :now)) AS answering,
             (SELECT count(reflection.id)
                FROM reflection
                JOIN round ON round.id = reflection.round_id
               WHERE round.cohort_id = :cohort AND round.opened_at BETWEEN :since AND :now) AS answers
      """;

  private final Handle handle;

  ResponseCountTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Counts since(CohortId cohort, Instant since, Instant now) {
    var held = new SessionTable(handle).of(cohort).stream()
        .filter(session -> session.isOver(now) && session.ends().isAfter(since))
        .map(Session::id)
        .toList();
    var attending = new HashSet<PersonId>();
    held.forEach(session -> attending.addAll(attending(session)));
    return handle.createQuery(COUNTS)
        .bind("cohort", cohort)
        .bind("since", since)
        .bind("now", now)
        .map(Row.to(row -> new Counts(row.count("leaders"), row.count("rounds"), row.count("answering"),
            row.count("answers"), held.size(), attending.size())))
        .one();
  }

  private List<PersonId> attending(SessionId session) {
    return handle.createQuery("""
            SELECT DISTINCT attendance.person_id
              FROM attendance
             WHERE attendance.session_id = :session
            """)
        .bind("session", session)
        .map(Row.to(row -> row.person("person_id")))
        .list();
  }
}
