package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.DigestNotice.Kind;
import org.collegium.core.notice.DigestNotice.Pooled;
import org.collegium.core.summary.CohortDigests;
import org.jdbi.v3.core.Handle;

/** What cohorts were told of what was shared with them, in SQL. No column that holds anybody's words is named here. */
final class CohortDigestTable implements CohortDigests {

  private static final String BETWEEN = "/";

  private final Handle handle;

  CohortDigestTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Told> told(SessionId session) {
    return Question.of(handle, """
            SELECT session_id, since, told_at, people, pieces, kinds, check_ins, answering
              FROM cohort_digest
             WHERE session_id = :session
            """)
        .bind("session", session)
        .map(Row.to(CohortDigestTable::told))
        .findOne();
  }

  private static Told told(Row row) throws SQLException {
    var kinds = row.pieces("kinds").map(CohortDigestTable::kind).toList();
    var pieces = row.count("pieces");
    return new Told(new SessionId(row.number("session_id")), row.instant("since"), row.instant("told_at"),
        row.maybeNumber("people").map(people -> new Pooled(Math.toIntExact(people), pieces, kinds)),
        row.count("check_ins"), row.maybeNumber("answering").map(Math::toIntExact));
  }

  private static Kind kind(String written) {
    var at = written.indexOf(BETWEEN);
    return new Kind(written.substring(0, at), Integer.parseInt(written.substring(at + 1)));
  }

  private static Optional<String> written(List<Kind> kinds) {
    return Optional.of(kinds.stream().map(kind -> kind.word() + BETWEEN + kind.pieces())
        .collect(Collectors.joining(" "))).filter(all -> !all.isEmpty());
  }

  @Override
  public void tell(Told told) {
    handle.createUpdate("""
            INSERT INTO cohort_digest (session_id, since, told_at, people, pieces, kinds, check_ins, answering)
            VALUES (:session, :since, :at, :people, :pieces, :kinds, :checkIns, :answering)
            ON CONFLICT (session_id) DO NOTHING
            """)
        .bind("session", told.session())
        .bind("since", told.since())
        .bind("at", told.at())
        .bind("people", told.pooled().map(Pooled::people))
        .bind("pieces", told.pooled().map(Pooled::pieces))
        .bind("kinds", told.pooled().flatMap(pooled -> written(pooled.kinds())))
        .bind("checkIns", told.checkIns())
        .bind("answering", told.answering())
        .execute();
  }

  @Override
  public Optional<Instant> lastToldAt(CohortId cohort) {
    return Question.of(handle, """
            SELECT max(cohort_digest.told_at) AS last
              FROM cohort_digest
              JOIN session ON session.id = cohort_digest.session_id
             WHERE session.cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> row.maybeInstant("last")))
        .one();
  }

  @Override
  public List<Piece> shared(CohortId cohort, Instant since) {
    return Question.of(handle, """
            SELECT reflection.author_id, reflection.prompt
              FROM reflection
             WHERE reflection.cohort_id = :cohort AND reflection.audience = 'my-cohort'
               AND (SELECT min(reflection_reader.named_at)
                      FROM reflection_reader
                     WHERE reflection_reader.reflection_id = reflection.id) >= :since
             ORDER BY reflection.id
            """)
        .bind("cohort", cohort)
        .bind("since", since)
        .map(Row.to(row -> new Piece(row.person("author_id"), row.maybeText("prompt"))))
        .list();
  }
}
