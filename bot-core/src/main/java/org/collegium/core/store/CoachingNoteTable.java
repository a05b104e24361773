package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.coaching.CoachingNote;
import org.collegium.core.coaching.CoachingNotes;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Sealed;
import org.jdbi.v3.core.Handle;

/** What mentors and leaders wrote to each other, in SQL; sealed on its way in and opened on its way out. */
final class CoachingNoteTable implements CoachingNotes {

  private static final String SELECT = """
      SELECT id, thread_id, author_id, words, written_at, edited_at, seen_at, request_key
        FROM coaching_note
      """;

  private final Handle handle;
  private final PersonKeys keys;

  CoachingNoteTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public boolean add(CoachingNote note) {
    return handle.createUpdate("""
            INSERT INTO coaching_note (id, thread_id, author_id, words, written_at, edited_at, seen_at, request_key)
            VALUES (:id, :thread, :author, :words, :writtenAt, :editedAt, :seenAt, :key)
            ON CONFLICT (request_key) DO NOTHING
            """)
        .bind("id", note.id())
        .bind("thread", note.thread())
        .bind("author", note.author())
        .bind("words", sealed(note))
        .bind("writtenAt", note.writtenAt())
        .bind("editedAt", note.editedAt())
        .bind("seenAt", note.seenAt())
        .bind("key", note.key())
        .execute() == 1;
  }

  @Override
  public void change(CoachingNote note) {
    handle.createUpdate("""
            UPDATE coaching_note
               SET words = :words, edited_at = :editedAt
             WHERE id = :id
            """)
        .bind("id", note.id())
        .bind("words", sealed(note))
        .bind("editedAt", note.editedAt())
        .execute();
  }

  @Override
  public void remove(CoachingNote note) {
    handle.createUpdate("DELETE FROM coaching_note_access WHERE note_id = :id").bind("id", note.id()).execute();
    handle.createUpdate("DELETE FROM coaching_note WHERE id = :id").bind("id", note.id()).execute();
    handle.createUpdate("""
            DELETE FROM form_draft
             WHERE token IN (SELECT token
                               FROM token
                              WHERE (subject = 'own-note' AND about = :id)
                                 OR (subject = 'coaching' AND about = :thread
                                     AND NOT EXISTS (SELECT 1
                                                       FROM coaching_note
                                                      WHERE thread_id = :thread)))
            """)
        .bind("id", note.id())
        .bind("thread", note.thread())
        .execute();
    handle.createUpdate("""
            DELETE FROM coaching_thread
             WHERE id = :thread
               AND NOT EXISTS (SELECT 1
                                 FROM coaching_note
                                WHERE coaching_note.thread_id = coaching_thread.id)
            """)
        .bind("thread", note.thread())
        .execute();
  }

  @Override
  public Optional<CoachingNote> find(CoachingNoteId id) {
    return Question.of(handle, SELECT + """
             WHERE id = :id
            """)
        .bind("id", id)
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public List<CoachingNote> in(CoachingThreadId thread) {
    return Question.of(handle, SELECT + """
             WHERE thread_id = :thread
             ORDER BY written_at, id
            """)
        .bind("thread", thread)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public List<CoachingNote> writtenBy(PersonId author) {
    return Question.of(handle, SELECT + """
             WHERE author_id = :author
             ORDER BY written_at DESC, id DESC
            """)
        .bind("author", author)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public void seen(CoachingNoteId id, Instant at) {
    handle.createUpdate("""
            UPDATE coaching_note
               SET seen_at = :at
             WHERE id = :id AND seen_at IS NULL
            """)
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  private Sealed sealed(CoachingNote note) {
    return keys.seal(note.author(), words(note.id()), note.words());
  }

  /** Empty where its author's key was destroyed. */
  private Optional<CoachingNote> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private CoachingNote opened(Row row, PersonId author) throws SQLException {
    var id = new CoachingNoteId(row.number("id"));
    return new CoachingNote(id, new CoachingThreadId(row.number("thread_id")), author,
        keys.openProse(author, words(id), row.sealed("words")), row.instant("written_at"),
        row.maybeInstant("edited_at"), row.maybeInstant("seen_at"), new RequestKey(row.text("request_key")));
  }

  private static Slot words(CoachingNoteId id) {
    return new Slot("coaching_note", "words", id);
  }
}
