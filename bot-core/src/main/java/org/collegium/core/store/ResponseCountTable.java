package org.collegium.core.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RoundId;
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
                FROM membership
               WHERE membership.cohort_id = :cohort AND membership.role IN ('leader', 'mentor', 'facilitator')
                 AND (membership.left_at IS NULL OR membership.left_at > :now)) AS sitting,
             (SELECT count(*)
                FROM round
               WHERE round.cohort_id = :cohort AND round.opened_at <= :now) AS rounds
      """;

  /** Who led when the round closed, and which of them had answered by then; later answers are in no number. */
  private static final String CLOSED = """
      SELECT round.id, round.number, round.closes_at,
             count(DISTINCT membership.person_id) AS leaders,
             count(DISTINCT reflection.author_id) AS answering,
             count(DISTINCT reflection.id) AS answers
        FROM round
        LEFT JOIN round_count ON round_count.round_id = round.id
        LEFT JOIN membership ON membership.cohort_id = round.cohort_id AND membership.role = 'leader'
             AND membership.joined_at <= round.closes_at
             AND (membership.left_at IS NULL OR membership.left_at > round.closes_at)
        LEFT JOIN reflection ON reflection.round_id = round.id AND reflection.author_id = membership.person_id
             AND reflection.written_at < round.closes_at
       WHERE round.cohort_id = :cohort AND round.closes_at <= :now AND round_count.round_id IS NULL
       GROUP BY round.id, round.number, round.closes_at
       ORDER BY round.closes_at, round.id
      """;

  private final Handle handle;

  ResponseCountTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Counts of(CohortId cohort, Instant now) {
    var held = new SessionTable(handle).of(cohort).stream()
        .filter(session -> session.isOver(now))
        .map(Session::id)
        .toList();
    var attending = new HashSet<PersonId>();
    held.forEach(session -> attending.addAll(attending(session, now)));
    return Question.of(handle, COUNTS)
        .bind("cohort", cohort)
        .bind("now", now)
        .map(Row.to(row -> new Counts(row.count("leaders"), row.count("rounds"), held.size(), row.count("sitting"),
            attending.size())))
        .one();
  }

  private List<PersonId> attending(SessionId session, Instant now) {
    return Question.of(handle, """
            SELECT DISTINCT attendance.person_id
              FROM attendance
              JOIN session ON session.id = attendance.session_id
              JOIN membership ON membership.cohort_id = session.cohort_id
                   AND membership.person_id = attendance.person_id
             WHERE attendance.session_id = :session AND membership.role IN ('leader', 'mentor', 'facilitator')
               AND (membership.left_at IS NULL OR membership.left_at > :now)
            """)
        .bind("session", session)
        .bind("now", now)
        .map(Row.to(row -> row.person("person_id")))
        .list();
  }

  @Override
  public List<Closed> closed(CohortId cohort, Instant now) {
    return Question.of(handle, CLOSED)
        .bind("cohort", cohort)
        .bind("now", now)
        .map(Row.to(row -> new Closed(new RoundId(row.number("id")), row.count("number"), row.instant("closes_at"),
            row.count("leaders"), row.count("answering"), row.count("answers"))))
        .list();
  }

  @Override
  public void tell(Told told, Instant now) {
    handle.createUpdate("""
            INSERT INTO round_count (round_id, told_at, leaders, answering, answers)
            VALUES (:round, :now, :leaders, :answering, :answers)
            ON CONFLICT (round_id) DO NOTHING
            """)
        .bind("round", told.round())
        .bind("now", now)
        .bind("leaders", told.leaders())
        .bind("answering", told.answering())
        .bind("answers", told.answers())
        .execute();
  }

  @Override
  public List<Told> told(CohortId cohort) {
    return Question.of(handle, """
            SELECT round.id, round.number, round.closes_at, round_count.leaders, round_count.answering,
                   round_count.answers
              FROM round_count
              JOIN round ON round.id = round_count.round_id
             WHERE round.cohort_id = :cohort
             ORDER BY round.closes_at DESC, round.id DESC
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> new Told(new RoundId(row.number("id")), row.count("number"), row.instant("closes_at"),
            row.count("leaders"), number(row.maybeNumber("answering")), number(row.maybeNumber("answers")))))
        .list();
  }

  private static Optional<Integer> number(Optional<Long> column) {
    return column.map(Math::toIntExact);
  }
}
