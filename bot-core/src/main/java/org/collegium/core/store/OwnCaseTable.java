package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.collegium.core.casestudy.OwnCase;
import org.collegium.core.casestudy.OwnCase.Note;
import org.collegium.core.casestudy.OwnCaseWords;
import org.collegium.core.casestudy.OwnCases;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Cases that leaders bring, in SQL; sealed on their way in and opened on their way out. */
final class OwnCaseTable implements OwnCases {

  private static final String SELECT = """
      SELECT own_case.id, own_case.cohort_id, own_case.author_id, own_case.script, own_case.state, own_case.words,
             own_case.offered_at, own_case.answered_at, own_case.note, own_case.note_author_id,
             (SELECT string_agg(listed.person_id || '/' || listed.role, ' ' ORDER BY listed.position)
                FROM own_case_reader listed
               WHERE listed.own_case_id = own_case.id) AS readers
        FROM own_case
      """;

  private final Handle handle;
  private final PersonKeys keys;

  OwnCaseTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void keep(OwnCase own) {
    handle.createUpdate("""
            INSERT INTO own_case (id, cohort_id, author_id, script, state, words, offered_at, answered_at, note,
                                  note_author_id)
            VALUES (:id, :cohort, :author, :script, :state, :words, :offeredAt, :answeredAt, :note, :noteAuthor)
            ON CONFLICT (id) DO UPDATE
               SET state = excluded.state, words = excluded.words, offered_at = excluded.offered_at,
                   answered_at = excluded.answered_at, note = excluded.note, note_author_id = excluded.note_author_id
            """)
        .bind("id", own.id())
        .bind("cohort", own.cohort())
        .bind("author", own.author())
        .bind("script", own.script())
        .bind("state", own.state())
        .bind("words", keys.seal(own.author(), words(own.id()), Packed.of(own.words().parts()).together()))
        .bind("offeredAt", own.offeredAt())
        .bind("answeredAt", own.answeredAt())
        .bind("note", own.note().map(written -> keys.seal(written.author(), note(own.id()), written.words())))
        .bind("noteAuthor", own.note().map(Note::author))
        .execute();
    new ReaderList(handle, "own_case_reader", "own_case_id").replace(own.id(), own.readers());
  }

  @Override
  public Optional<OwnCase> find(OwnCaseId id) {
    return Question.of(handle, SELECT + """
             WHERE own_case.id = :id
            """)
        .bind("id", id)
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public Optional<OwnCase> told(String script) {
    return Question.of(handle, SELECT + """
             WHERE own_case.script = :script
            """)
        .bind("script", script)
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public List<OwnCase> of(CohortId cohort) {
    return Question.of(handle, SELECT + """
             WHERE own_case.cohort_id = :cohort
             ORDER BY own_case.id
            """)
        .bind("cohort", cohort)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public List<OwnCase> by(PersonId author) {
    return Question.of(handle, SELECT + """
             WHERE own_case.author_id = :author
             ORDER BY own_case.id
            """)
        .bind("author", author)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public List<Prose> notesBy(PersonId facilitator) {
    return Question.of(handle, SELECT + """
             WHERE own_case.note_author_id = :author
             ORDER BY own_case.id
            """)
        .bind("author", facilitator)
        .map(Row.to(row -> note(row, new OwnCaseId(row.number("id")))))
        .list().stream().flatMap(Optional::stream).map(Note::words).toList();
  }

  @Override
  public void remove(OwnCaseId id) {
    handle.createUpdate("""
            DELETE FROM form_draft
             WHERE token IN (SELECT token
                               FROM token
                              WHERE subject IN ('own-case-edit', 'own-case-note') AND about = :id)
            """)
        .bind("id", id)
        .execute();
    handle.createUpdate("DELETE FROM own_case_access WHERE own_case_id = :id").bind("id", id).execute();
    handle.createUpdate("DELETE FROM own_case_reader WHERE own_case_id = :id").bind("id", id).execute();
    handle.createUpdate("DELETE FROM own_case WHERE id = :id").bind("id", id).execute();
  }

  /** Empty where its author's key was destroyed. */
  private Optional<OwnCase> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private OwnCase opened(Row row, PersonId author) throws SQLException {
    var id = new OwnCaseId(row.number("id"));
    return new OwnCase(id, row.text("script"), row.cohort("cohort_id"), author,
        OwnCaseWords.of(Packed.read(keys.open(author, words(id), row.sealed("words"))).words()),
        row.word("state", OwnCase.State.class), row.readers("readers"), row.instant("offered_at"),
        row.maybeInstant("answered_at"), note(row, id));
  }

  private Optional<Note> note(Row row, OwnCaseId id) throws SQLException {
    var author = row.maybePerson("note_author_id").filter(person -> !keys.isDestroyed(person));
    var sealed = row.maybeSealed("note");
    return author.flatMap(person -> sealed
        .map(words -> new Note(person, keys.openProse(person, note(id), words))));
  }

  private static Slot words(OwnCaseId id) {
    return new Slot("own_case", "words", id);
  }

  private static Slot note(OwnCaseId id) {
    return new Slot("own_case", "note", id);
  }
}
