package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
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
                FROM round
               WHERE round.cohort_id = :cohort AND round.opened_at <= :now) AS rounds
      """;

  /** Who led when the round closed, and which of them had answered by then; later answers are in no number. */
  private static final String CLOSED = """
      SELECT round.id, round.number, round.closes_at,
             count(DISTINCT membership.person_id) AS leaders,
             count(DISTINCT CASE
                              WHEN reflection.id IS NOT NULL
                                   OR EXISTS (SELECT 1
                                                FROM letter
                                               WHERE letter.about = round.id AND letter.kind = 'CheckInAsked'
                                                 AND letter.person_id = membership.person_id
                                                 AND letter.state = 'delivered'
                                                 AND letter.settled_at <= round.closes_at)
                              THEN membership.person_id
                            END) AS reached,
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

  /** Who led when the session ended, and which of them had been ticked by the time it is counted. */
  private static final String HELD = """
      SELECT count(DISTINCT membership.person_id) AS leaders,
             count(DISTINCT attendance.person_id) AS attending
        FROM membership
        LEFT JOIN attendance ON attendance.session_id = :session AND attendance.person_id = membership.person_id
             AND attendance.marked_at < :counted
       WHERE membership.cohort_id = :cohort AND membership.role = 'leader' AND membership.joined_at <= :ends
         AND (membership.left_at IS NULL OR membership.left_at > :ends)
      """;

  /** How long after a session those who were there can still be ticked so that they are counted. */
  private static final Duration TICKING = Duration.ofDays(7);

  private final Handle handle;

  ResponseCountTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Counts of(CohortId cohort, Instant now) {
    var held = new SessionTable(handle).of(cohort).stream().filter(session -> session.isOver(now)).count();
    return Question.of(handle, COUNTS)
        .bind("cohort", cohort)
        .bind("now", now)
        .map(Row.to(row -> new Counts(row.count("leaders"), row.count("rounds"), Math.toIntExact(held))))
        .one();
  }

  @Override
  public List<Closed> closed(CohortId cohort, Instant now) {
    return Question.of(handle, CLOSED)
        .bind("cohort", cohort)
        .bind("now", now)
        .map(Row.to(row -> new Closed(new RoundId(row.number("id")), row.count("number"), row.instant("closes_at"),
            row.count("leaders"), row.count("reached"), row.count("answering"), row.count("answers"))))
        .list();
  }

  @Override
  public void tell(Told told, Instant now) {
    handle.createUpdate("""
            INSERT INTO round_count (round_id, told_at, leaders, reached, answering, answers)
            VALUES (:round, :now, :leaders, :reached, :answering, :answers)
            ON CONFLICT (round_id) DO NOTHING
            """)
        .bind("round", told.round())
        .bind("now", now)
        .bind("leaders", told.leaders())
        .bind("reached", told.reached())
        .bind("answering", told.answering())
        .bind("answers", told.answers())
        .execute();
  }

  @Override
  public List<Told> told(CohortId cohort) {
    return Question.of(handle, """
            SELECT round.id, round.number, round.closes_at, round_count.leaders, round_count.reached,
                   round_count.answering, round_count.answers
              FROM round_count
              JOIN round ON round.id = round_count.round_id
             WHERE round.cohort_id = :cohort
             ORDER BY round.closes_at DESC, round.id DESC
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> new Told(new RoundId(row.number("id")), row.count("number"), row.instant("closes_at"),
            row.count("leaders"), number(row.maybeNumber("reached")), number(row.maybeNumber("answering")),
            number(row.maybeNumber("answers")))))
        .list();
  }

  @Override
  public List<Held> held(CohortId cohort, Instant now) {
    var told = Question.of(handle, "SELECT session_id FROM session_count")
        .map(Row.to(row -> new SessionId(row.number("session_id")))).set();
    return new SessionTable(handle).of(cohort).stream()
        .filter(session -> session.isOver(now) && !session.ends().plus(TICKING).isAfter(now))
        .filter(session -> !told.contains(session.id()))
        .map(this::held).toList();
  }

  private Held held(Session session) {
    return Question.of(handle, HELD)
        .bind("session", session.id())
        .bind("cohort", session.cohort())
        .bind("ends", session.ends())
        .bind("counted", session.ends().plus(TICKING))
        .map(Row.to(row -> new Held(session.id(), session.number(), session.ends(), row.count("leaders"),
            row.count("attending"))))
        .one();
  }

  @Override
  public void tell(ToldOfSession told, Instant now) {
    handle.createUpdate("""
            INSERT INTO session_count (session_id, told_at, leaders, attending)
            VALUES (:session, :now, :leaders, :attending)
            ON CONFLICT (session_id) DO NOTHING
            """)
        .bind("session", told.id())
        .bind("now", now)
        .bind("leaders", told.leaders())
        .bind("attending", told.attending())
        .execute();
  }

  @Override
  public List<ToldOfSession> toldOfSessions(CohortId cohort) {
    var sessions = new SessionTable(handle);
    return Question.of(handle, """
            SELECT session_count.session_id, session_count.leaders, session_count.attending
              FROM session_count
              JOIN session ON session.id = session_count.session_id
             WHERE session.cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> told(sessions.get(new SessionId(row.number("session_id"))), row)))
        .list().stream().sorted(Comparator.comparing(ToldOfSession::endedAt).reversed()).toList();
  }

  private static ToldOfSession told(Session session, Row row) throws SQLException {
    return new ToldOfSession(session.id(), session.number(), session.ends(), row.count("leaders"),
        number(row.maybeNumber("attending")));
  }

  private static Optional<Integer> number(Optional<Long> column) {
    return column.map(Math::toIntExact);
  }
}
