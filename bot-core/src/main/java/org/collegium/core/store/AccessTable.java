package org.collegium.core.store;

import java.util.List;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.identity.Id;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who read whose words, in SQL. */
final class AccessTable implements AccessLedger {

  /** Every read of what an author wrote: of a reflection or a plan by its reference, of what has none without. */
  private static final String EVERY_READ = """
        FROM (SELECT access.id, reflection.reference, access.reader_id, access.read_at, access.through
                FROM access
                JOIN reflection ON reflection.id = access.reflection_id
               WHERE access.author_id = :author
               UNION ALL
              SELECT commitment_access.id, commitment.reference, commitment_access.reader_id,
                     commitment_access.read_at, commitment_access.through
                FROM commitment_access
                JOIN commitment ON commitment.id = commitment_access.commitment_id
               WHERE commitment_access.author_id = :author
               UNION ALL
              SELECT id, NULL, reader_id, read_at, through
                FROM case_decision_access
               WHERE author_id = :author
               UNION ALL
              SELECT id, NULL, reader_id, read_at, through
                FROM turn_access
               WHERE author_id = :author
               UNION ALL
              SELECT id, NULL, reader_id, read_at, through
                FROM dilemma_access
               WHERE author_id = :author
               UNION ALL
              SELECT id, NULL, reader_id, read_at, through
                FROM coaching_note_access
               WHERE author_id = :author
               UNION ALL
              SELECT id, NULL, reader_id, read_at, through
                FROM coaching_agreement_access
               WHERE author_id = :author
               UNION ALL
              SELECT id, NULL, reader_id, read_at, through
                FROM own_case_access
               WHERE author_id = :author) every_read
      """;

  private final Handle handle;
  private final Ids ids;

  AccessTable(Handle handle, Ids ids) {
    this.handle = handle;
    this.ids = ids;
  }

  @Override
  public void add(Read read) {
    switch (read) {
      case Access access -> add("access", "reflection_id", access.reflection(), read);
      case DecisionRead ofDecision -> add("case_decision_access", "decision_id", ofDecision.decision(), read);
      case TurnsRead ofTurns -> add("turn_access", "case_id", ofTurns.study(), read);
      case DilemmaRead ofDilemma -> add("dilemma_access", "dilemma_id", ofDilemma.dilemma(), read);
      case CommitmentRead ofPlan -> add("commitment_access", "commitment_id", ofPlan.commitment(), read);
      case NoteRead ofNote -> add("coaching_note_access", "note_id", ofNote.note(), read);
      case AccessLedger.OwnCaseRead ofCase -> add("own_case_access", "own_case_id", ofCase.own(), read);
      case AgreementRead ofVersion -> add("coaching_agreement_access", "version_id", ofVersion.version(), read);
    }
  }

  @Override
  public void addAll(List<Access> reads) {
    if (reads.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(insertion("access", "reflection_id"));
    reads.forEach(read -> bound(batch, read.reflection(), read).add());
    batch.execute();
  }

  private static String insertion(String table, String column) {
    return "INSERT INTO " + table + " (id, " + column + """
        , author_id, reader_id, read_at, through)
        VALUES (:id, :what, :author, :reader, :at, :through)
        """;
  }

  private void add(String table, String column, Id what, Read read) {
    bound(handle.createUpdate(insertion(table, column)), what, read).execute();
  }

  private <S extends SqlStatement<S>> S bound(S insertion, Id what, Read read) {
    return insertion.bind("id", ids.next())
        .bind("what", what)
        .bind("author", read.author())
        .bind("reader", read.reader())
        .bind("at", read.at())
        .bind("through", read.through());
  }

  @Override
  public List<Reads> toWordsOf(PersonId author, long skip, int most) {
    return Question.of(handle, """
            SELECT reference, reader_id, through, min(read_at) AS first_at, max(read_at) AS last_at,
                   count(*) AS times
            """ + EVERY_READ + """
             GROUP BY reference, reader_id, through
             ORDER BY max(read_at) DESC, max(id) DESC
             LIMIT :most OFFSET :skip
            """)
        .bind("author", author)
        .bind("most", most)
        .bind("skip", skip)
        .map(Row.to(row -> new Reads(row.maybeText("reference"), row.person("reader_id"),
            row.text("through"), row.instant("first_at"), row.instant("last_at"), row.count("times"))))
        .list();
  }

  @Override
  public int countToWordsOf(PersonId author) {
    return Question.of(handle, """
            SELECT count(*) AS lines
              FROM (SELECT DISTINCT reference, reader_id, through
            """ + EVERY_READ + """
                   ) read_by
            """)
        .bind("author", author)
        .map(Row.to(row -> row.count("lines")))
        .one();
  }
}
