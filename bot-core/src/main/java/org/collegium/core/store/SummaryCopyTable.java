package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SummaryCopyId;
import org.collegium.core.summary.SummaryCopies;
import org.collegium.core.summary.SummaryCopy;
import org.collegium.core.summary.SummaryCopy.Piece;
import org.jdbi.v3.core.Handle;

/** Copies of summaries that mentors took along, in SQL. */
final class SummaryCopyTable implements SummaryCopies {

  private static final String SELECT = """
      SELECT id, token, mentor_id, made_at, goes_at, whole, file, not_before,
             (SELECT string_agg(CASE WHEN reflection_id IS NULL THEN 'plan/' || commitment_id
                                     ELSE 'reflection/' || reflection_id END, ' ' ORDER BY position)
                FROM summary_copy_piece
               WHERE summary_copy_piece.copy_id = summary_copy.id) AS pieces
        FROM summary_copy
      """;

  private final Handle handle;

  SummaryCopyTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(SummaryCopy copy) {
    forgetRunOut(copy.madeAt());
    handle.createUpdate("""
            INSERT INTO summary_copy (id, token, mentor_id, made_at, goes_at, whole)
            VALUES (:id, :token, :mentor, :madeAt, :goesAt, :whole)
            """)
        .bind("id", copy.id())
        .bind("token", copy.token())
        .bind("mentor", copy.mentor())
        .bind("madeAt", copy.madeAt())
        .bind("goesAt", copy.goesAt())
        .bind("whole", copy.whole())
        .execute();
    for (var position = 0; position < copy.pieces().size(); position++) {
      add(copy.id(), position, copy.pieces().get(position));
    }
  }

  private void add(SummaryCopyId copy, int position, Piece piece) {
    handle.createUpdate("""
            INSERT INTO summary_copy_piece (copy_id, position, reflection_id, commitment_id)
            VALUES (:copy, :position, :reflection, :commitment)
            """)
        .bind("copy", copy)
        .bind("position", position)
        .bind("reflection", piece instanceof Piece.OfReflection one ? Optional.of(one.reflection()) : Optional.empty())
        .bind("commitment", piece instanceof Piece.OfPlan one ? Optional.of(one.commitment()) : Optional.empty())
        .execute();
  }

  /** Where nobody said that a file lies anywhere, none does. */
  private void forgetRunOut(Instant now) {
    handle.createUpdate("""
            DELETE FROM summary_copy_piece
             WHERE copy_id IN (SELECT id FROM summary_copy WHERE file IS NULL AND goes_at <= :now)
            """)
        .bind("now", now)
        .execute();
    handle.createUpdate("""
            DELETE FROM summary_copy
             WHERE file IS NULL AND goes_at <= :now
            """)
        .bind("now", now)
        .execute();
  }

  @Override
  public Optional<SummaryCopy> find(ReplyTo token) {
    return Question.of(handle, SELECT + """
             WHERE token = :token
            """)
        .bind("token", token)
        .map(Row.to(SummaryCopyTable::copy))
        .findOne();
  }

  @Override
  public void lies(SummaryCopyId copy, String platform, String file) {
    handle.createUpdate("""
            UPDATE summary_copy
               SET platform = :platform, file = :file
             WHERE id = :id
            """)
        .bind("id", copy)
        .bind("platform", platform)
        .bind("file", file)
        .execute();
  }

  @Override
  public List<Lying> lyingOn(String platform) {
    return Question.of(handle, SELECT + """
             WHERE platform = :platform
             ORDER BY id
            """)
        .bind("platform", platform)
        .map(Row.to(row -> new Lying(copy(row), row.text("file"), row.maybeInstant("not_before"))))
        .list();
  }

  @Override
  public void putOff(SummaryCopyId copy, Instant until) {
    handle.createUpdate("""
            UPDATE summary_copy
               SET not_before = :until
             WHERE id = :id
            """)
        .bind("id", copy)
        .bind("until", until)
        .execute();
  }

  @Override
  public void remove(SummaryCopyId copy) {
    handle.createUpdate("""
            DELETE FROM summary_copy_piece
             WHERE copy_id = :id
            """)
        .bind("id", copy)
        .execute();
    handle.createUpdate("""
            DELETE FROM summary_copy
             WHERE id = :id
            """)
        .bind("id", copy)
        .execute();
  }

  private static SummaryCopy copy(Row row) throws SQLException {
    return new SummaryCopy(new SummaryCopyId(row.number("id")), new ReplyTo(row.text("token")),
        row.person("mentor_id"), row.instant("made_at"), row.instant("goes_at"), row.count("whole"),
        row.pieces("pieces").map(SummaryCopyTable::piece).toList());
  }

  /** Written as what it is, a slash and its number. */
  private static Piece piece(String written) {
    var slash = written.indexOf('/');
    var number = Long.parseLong(written.substring(slash + 1));
    return written.startsWith("plan") ? new Piece.OfPlan(new CommitmentId(number))
        : new Piece.OfReflection(new ReflectionId(number));
  }
}
