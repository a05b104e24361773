package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.protocol.Dilemma;
import org.collegium.core.protocol.Dilemmas;
import org.collegium.core.store.Seal.Slot;
import org.jdbi.v3.core.Handle;

/** The dilemmas that people bring, in SQL; sealed on their way in and opened on their way out. */
final class DilemmaTable implements Dilemmas {

  private static final String SELECT = """
      SELECT dilemma.id, dilemma.cohort_id, dilemma.author_id, dilemma.title, dilemma.words, dilemma.focus,
             dilemma.written_at, dilemma.offered_at,
             (SELECT string_agg(listed.person_id || '/' || listed.role, ' ' ORDER BY listed.position)
                FROM dilemma_reader listed
               WHERE listed.dilemma_id = dilemma.id) AS readers,
             (SELECT string_agg(CAST(dilemma_apart.person_id AS TEXT), ' ' ORDER BY dilemma_apart.person_id)
                FROM dilemma_apart
               WHERE dilemma_apart.dilemma_id = dilemma.id) AS apart
        FROM dilemma
      """;

  private final Handle handle;
  private final PersonKeys keys;

  DilemmaTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void keep(Dilemma dilemma) {
    handle.createUpdate("""
            INSERT INTO dilemma (id, cohort_id, author_id, title, words, focus, written_at, offered_at)
            VALUES (:id, :cohort, :author, :title, :words, :focus, :writtenAt, :offeredAt)
            ON CONFLICT (id) DO UPDATE
               SET title = excluded.title, words = excluded.words, focus = excluded.focus,
                   written_at = excluded.written_at, offered_at = excluded.offered_at
            """)
        .bind("id", dilemma.id())
        .bind("cohort", dilemma.cohort())
        .bind("author", dilemma.author())
        .bind("title", keys.seal(dilemma.author(), slot("title", dilemma.id()), dilemma.words().title()))
        .bind("words", keys.seal(dilemma.author(), slot("words", dilemma.id()), dilemma.words().dilemma()))
        .bind("focus", keys.seal(dilemma.author(), slot("focus", dilemma.id()), dilemma.words().focus()))
        .bind("writtenAt", dilemma.writtenAt())
        .bind("offeredAt", dilemma.offeredAt())
        .execute();
    new ReaderList(handle, "dilemma_reader", "dilemma_id").replace(dilemma.id(), dilemma.readers());
    delete("DELETE FROM dilemma_apart WHERE dilemma_id = :id", dilemma.id());
    dilemma.apart().forEach(person -> handle.createUpdate("""
            INSERT INTO dilemma_apart (dilemma_id, person_id)
            VALUES (:id, :person)
            """)
        .bind("id", dilemma.id())
        .bind("person", person)
        .execute());
  }

  @Override
  public void remove(DilemmaId id) {
    Stream.of("DELETE FROM token WHERE subject = 'dilemma' AND about = :id",
        "DELETE FROM dilemma_access WHERE dilemma_id = :id", "DELETE FROM dilemma_reader WHERE dilemma_id = :id",
        "DELETE FROM dilemma_apart WHERE dilemma_id = :id",
        "UPDATE protocol SET dilemma_id = NULL WHERE dilemma_id = :id", "DELETE FROM dilemma WHERE id = :id")
        .forEach(statement -> delete(statement, id));
  }

  private void delete(String statement, DilemmaId id) {
    handle.createUpdate(statement).bind("id", id).execute();
  }

  @Override
  public Optional<Dilemma> find(DilemmaId id) {
    return Question.of(handle, SELECT + " WHERE dilemma.id = :id").bind("id", id).map(Row.to(this::opened)).findOne()
        .flatMap(found -> found);
  }

  @Override
  public Optional<PersonId> authorOf(DilemmaId id) {
    return Question.of(handle, "SELECT author_id FROM dilemma WHERE id = :id").bind("id", id)
        .map(Row.to(row -> row.person("author_id"))).findOne();
  }

  @Override
  public List<Dilemma> waiting(CohortId cohort) {
    return Question.of(handle, SELECT + """
             WHERE dilemma.cohort_id = :cohort
               AND NOT EXISTS (SELECT 1 FROM protocol WHERE protocol.dilemma_id = dilemma.id)
             ORDER BY dilemma.id
            """)
        .bind("cohort", cohort)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public List<Dilemma> broughtBy(PersonId author) {
    return Question.of(handle, SELECT + " WHERE dilemma.author_id = :author ORDER BY dilemma.id DESC")
        .bind("author", author)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  /** Empty where its author's key was destroyed. */
  private Optional<Dilemma> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private Dilemma opened(Row row, PersonId author) throws SQLException {
    var id = new DilemmaId(row.number("id"));
    var words = new Dilemma.Words(keys.openProse(author, slot("title", id), row.sealed("title")),
        keys.openProse(author, slot("words", id), row.sealed("words")),
        keys.openProse(author, slot("focus", id), row.sealed("focus")));
    return new Dilemma(id, row.cohort("cohort_id"), author, words, row.readers("readers"),
        row.pieces("apart").map(Long::valueOf).map(PersonId::new).toList(), row.instant("written_at"),
        row.maybeInstant("offered_at"));
  }

  private static Slot slot(String column, DilemmaId id) {
    return new Slot("dilemma", column, id);
  }
}
