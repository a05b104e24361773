package org.collegium.core.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.DayEvent;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionDay;
import org.collegium.core.session.Sessions;
import org.jdbi.v3.core.Handle;

/** The calendars, in SQL. */
final class SessionTable implements Sessions {

  /**
   * Every session with its days in one column, as ISO intervals, each with its number and its event. They are put in
   * order afterwards: SQLite would make a table of its own for each session's.
   */
  private static final String SELECT = """
      SELECT session.id, session.cohort_id, session.number, session.title, session.zone, session.place,
             session.materials, session.state, session.revision, session.revised_at, session.sequence,
             (SELECT string_agg(session_day.day || '/' || session_day.starts || '/' || session_day.ends || '/'
                                || coalesce(session_day.event, '') || '/' || coalesce(session_day.event_sequence, 0),
                                ' ')
                FROM session_day
               WHERE session_day.session_id = session.id) AS days
        FROM session
      """;

  private static final Row.Reading<Session> SESSION = Row.to(row -> new Session(new SessionId(row.number("id")),
      row.cohort("cohort_id"), row.count("number"), row.prose("title"),
      days(row.pieces("days")),
      row.zone("zone"), row.maybeProse("place"), row.maybeProse("materials"), row.word("state", Session.State.class),
      row.count("revision"), row.instant("revised_at"), row.count("sequence")));

  private final Handle handle;
  private final PlanVersion plan;

  SessionTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public void keep(Session session) {
    plan.raise();
    handle.createUpdate("""
            INSERT INTO session (id, cohort_id, number, title, zone, place, materials, state, revision, revised_at,
                                 sequence)
            VALUES (:id, :cohort, :number, :title, :zone, :place, :materials, :state, :revision, :revisedAt, :sequence)
            ON CONFLICT (id) DO UPDATE
               SET number = excluded.number, title = excluded.title, zone = excluded.zone, place = excluded.place,
                   materials = excluded.materials, state = excluded.state, revision = excluded.revision,
                   revised_at = excluded.revised_at, sequence = excluded.sequence
            """)
        .bind("id", session.id())
        .bind("cohort", session.cohort())
        .bind("number", session.number())
        .bind("title", session.title())
        .bind("zone", session.zone())
        .bind("place", session.place())
        .bind("materials", session.materials())
        .bind("state", session.state())
        .bind("revision", session.revision())
        .bind("revisedAt", session.revisedAt())
        .bind("sequence", session.sequence())
        .execute();
    keepDays(session);
  }

  private void keepDays(Session session) {
    handle.createUpdate("""
            DELETE FROM session_day
             WHERE session_id = :session
            """)
        .bind("session", session.id())
        .execute();
    var day = 0;
    for (var each : session.days()) {
      day++;
      handle.createUpdate("""
              INSERT INTO session_day (session_id, day, starts, ends, event, event_sequence)
              VALUES (:session, :day, :starts, :ends, :event, :sequence)
              """)
          .bind("session", session.id())
          .bind("day", day)
          .bind("starts", each.starts())
          .bind("ends", each.ends())
          .bind("event", each.event().map(event -> event.name().toString()))
          .bind("sequence", each.event().map(DayEvent::sequence))
          .execute();
    }
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return Question.of(handle, SELECT + """
             WHERE session.id = :id
            """)
        .bind("id", id)
        .map(SESSION)
        .findOne();
  }

  @Override
  public List<Session> of(CohortId cohort) {
    return Question.of(handle, SELECT + """
             WHERE session.cohort_id = :cohort
             ORDER BY session.number, session.id
            """)
        .bind("cohort", cohort)
        .map(SESSION)
        .list();
  }

  /** Asks for what stands on no wall of the world earlier than {@code from}, and computes which of it is later. */
  @Override
  public List<Session> startingAfter(Instant from, int most) {
    return Question.of(handle, SELECT + """
              JOIN session_day first_day ON first_day.session_id = session.id AND first_day.day = 1
             WHERE session.state = 'planned' AND first_day.starts >= :earliestWall
            """)
        .bind("earliestWall", earliestWall(from))
        .map(SESSION)
        .list().stream()
        .filter(session -> session.starts().isAfter(from))
        .sorted(Comparator.comparing(Session::starts).thenComparingLong(session -> session.id().value()))
        .limit(most)
        .toList();
  }

  /** Reads on by the wall only as long as a clock elsewhere could still be ahead. */
  @Override
  public Optional<Session> next(CohortId cohort, Instant now) {
    return Question.of(handle, SELECT + """
              JOIN session_day first_day ON first_day.session_id = session.id AND first_day.day = 1
             WHERE session.cohort_id = :cohort AND session.state = 'planned'
               AND EXISTS (SELECT 1
                             FROM session_day
                            WHERE session_day.session_id = session.id AND session_day.ends >= :earliestWall)
             ORDER BY first_day.starts, session.number
            """)
        .bind("cohort", cohort)
        .bind("earliestWall", earliestWall(now))
        .map(SESSION)
        .walk(byWall -> next(byWall, now));
  }

  private static Optional<Session> next(Iterator<Session> byWall, Instant now) {
    var next = Optional.<Session>empty();
    while (byWall.hasNext()) {
      var session = byWall.next();
      if (next.filter(found -> isLaterAnywhere(session, found)).isPresent()) {
        return next;
      }
      if (session.isAhead(now) && next.filter(found -> !session.starts().isBefore(found.starts())).isEmpty()) {
        next = Optional.of(session);
      }
    }
    return next;
  }

  /** Whether a session begins later than another on every wall of the world. */
  private static boolean isLaterAnywhere(Session session, Session other) {
    return session.days().getFirst().starts().toInstant(ZoneOffset.MAX).isAfter(other.starts());
  }

  private static LocalDateTime earliestWall(Instant from) {
    var sane = from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
    return sane.atOffset(ZoneOffset.MIN).toLocalDateTime();
  }

  private static List<SessionDay> days(Stream<String> written) {
    return written.map(day -> day.split("/", -1)).sorted(Comparator.comparingInt(parts -> Integer.parseInt(parts[0])))
        .map(SessionTable::day).toList();
  }

  private static SessionDay day(String... parts) {
    return new SessionDay(LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2]),
        Optional.of(parts[3]).filter(name -> !name.isEmpty())
            .map(name -> new DayEvent(UUID.fromString(name), Integer.parseInt(parts[4]))));
  }
}
