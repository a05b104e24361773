package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.casestudy.CaseDecision;
import org.collegium.core.casestudy.CaseDecision.View;
import org.collegium.core.casestudy.CaseDecisions;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.CaseDecisionId;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** What people decided in cases, in SQL; sealed on its way in and opened on its way out. */
final class CaseDecisionTable implements CaseDecisions {

  private static final String SELECT = """
      SELECT case_decision.id, case_decision.case_id, case_decision.author_id, case_decision.way, case_decision.reason,
             case_decision.audience, case_decision.decided_at, case_decision.edited_at, case_decision.late,
             (SELECT string_agg(listed.person_id || '/' || listed.role, ' ' ORDER BY listed.position)
                FROM case_decision_reader listed
               WHERE listed.decision_id = case_decision.id) AS readers
        FROM case_decision
      """;

  private final Handle handle;
  private final PersonKeys keys;

  CaseDecisionTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void keep(CaseDecision decision) {
    handle.createUpdate("""
            INSERT INTO case_decision (id, case_id, author_id, way, reason, audience, decided_at, edited_at, late)
            VALUES (:id, :study, :author, :way, :reason, :audience, :decidedAt, :editedAt, :late)
            ON CONFLICT (id) DO UPDATE
               SET way = excluded.way, reason = excluded.reason, audience = excluded.audience,
                   edited_at = excluded.edited_at
            """)
        .bind("id", decision.id())
        .bind("study", decision.study())
        .bind("author", decision.author())
        .bind("way", keys.seal(decision.author(), way(decision.id()), new Prose(decision.view().way())))
        .bind("reason", keys.seal(decision.author(), reason(decision.id()), decision.view().reason()))
        .bind("audience", decision.audience())
        .bind("decidedAt", decision.decidedAt())
        .bind("editedAt", decision.editedAt())
        .bind("late", decision.late())
        .execute();
    new ReaderList(handle, "case_decision_reader", "decision_id").replace(decision.id(), decision.readers());
  }

  @Override
  public Optional<CaseDecision> of(CaseStudyId study, PersonId author) {
    return Question.of(handle, SELECT + """
             WHERE case_decision.case_id = :study AND case_decision.author_id = :author
            """)
        .bind("study", study)
        .bind("author", author)
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public List<CaseDecision> madeBy(PersonId author) {
    return Question.of(handle, SELECT + """
             WHERE case_decision.author_id = :author
             ORDER BY case_decision.decided_at DESC, case_decision.id DESC
            """)
        .bind("author", author)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public boolean hasDecided(CaseStudyId study, PersonId author) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM case_decision
                            WHERE case_id = :study AND author_id = :author) AS decided
            """)
        .bind("study", study)
        .bind("author", author)
        .map(Row.to(row -> row.is("decided")))
        .one();
  }

  @Override
  public List<CaseDecision> all(CaseStudyId study) {
    return Question.of(handle, SELECT + """
             WHERE case_decision.case_id = :study
            """)
        .bind("study", study)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream)
        .sorted(Comparator.comparing(decision -> decision.view().reason().raw()))
        .toList();
  }

  @Override
  public void release(CaseStudyId study, Map<String, Integer> counts, Instant at) {
    handle.createUpdate("""
            INSERT INTO case_tally (case_id, released_at)
            VALUES (:study, :at)
            """)
        .bind("study", study)
        .bind("at", at)
        .execute();
    counts.forEach((way, count) -> handle.createUpdate("""
            INSERT INTO case_tally_way (case_id, way, count)
            VALUES (:study, :way, :count)
            """)
        .bind("study", study)
        .bind("way", way)
        .bind("count", count)
        .execute());
  }

  @Override
  public Optional<Map<String, Integer>> released(CaseStudyId study) {
    var isReleased = Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM case_tally
                            WHERE case_id = :study) AS released
            """)
        .bind("study", study)
        .map(Row.to(row -> row.is("released")))
        .one();
    return isReleased ? Optional.of(counts(study)) : Optional.empty();
  }

  private Map<String, Integer> counts(CaseStudyId study) {
    return Question.of(handle, """
            SELECT way, count
              FROM case_tally_way
             WHERE case_id = :study
             ORDER BY way
            """)
        .bind("study", study)
        .map(Row.to(row -> Map.entry(row.text("way"), row.count("count"))))
        .list().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Empty where its author's key was destroyed. */
  private Optional<CaseDecision> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private CaseDecision opened(Row row, PersonId author) throws SQLException {
    var id = new CaseDecisionId(row.number("id"));
    var view = new View(keys.openProse(author, way(id), row.sealed("way")).raw(),
        keys.openProse(author, reason(id), row.sealed("reason")));
    return new CaseDecision(id, new CaseStudyId(row.number("case_id")), author, view,
        row.word("audience", Audience.class), row.readers("readers"),
        row.instant("decided_at"), row.maybeInstant("edited_at"), row.is("late"));
  }

  private static Slot way(CaseDecisionId id) {
    return new Slot("case_decision", "way", id);
  }

  private static Slot reason(CaseDecisionId id) {
    return new Slot("case_decision", "reason", id);
  }
}
