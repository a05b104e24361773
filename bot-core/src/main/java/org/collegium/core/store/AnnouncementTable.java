package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.membership.Announcements;
import org.collegium.core.membership.Announcements.Announcement;
import org.collegium.core.store.Seal.Slot;
import org.jdbi.v3.core.Handle;

/** What cohorts were told, in SQL; the words are sealed. */
final class AnnouncementTable implements Announcements {

  private final Handle handle;
  private final PersonKeys keys;

  AnnouncementTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public boolean add(Announcement announcement) {
    return handle.createUpdate("""
            INSERT INTO announcement (id, cohort_id, author_id, words, made_at, request_key)
            VALUES (:id, :cohort, :by, :words, :madeAt, :key)
            ON CONFLICT (request_key) DO NOTHING
            """)
        .bind("id", announcement.id())
        .bind("cohort", announcement.cohort())
        .bind("by", announcement.by())
        .bind("words", keys.seal(announcement.by(), words(announcement.id()), announcement.words()))
        .bind("madeAt", announcement.madeAt())
        .bind("key", announcement.key())
        .execute() == 1;
  }

  @Override
  public Optional<Announcement> find(AnnouncementId id) {
    return Question.of(handle, """
            SELECT id, cohort_id, author_id, words, made_at, request_key
              FROM announcement
             WHERE id = :id
            """)
        .bind("id", id)
        .map(Row.to(row -> keys.isDestroyed(row.person("author_id")) ? Optional.<Announcement>empty()
            : Optional.of(announcement(row))))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public List<Announcement> madeBy(PersonId by) {
    return Question.of(handle, """
            SELECT id, cohort_id, author_id, words, made_at, request_key
              FROM announcement
             WHERE author_id = :by
             ORDER BY made_at DESC, id DESC
            """)
        .bind("by", by)
        .map(Row.to(this::announcement))
        .list();
  }

  private Announcement announcement(Row row) throws SQLException {
    var id = new AnnouncementId(row.number("id"));
    var by = row.person("author_id");
    return new Announcement(id, row.cohort("cohort_id"), by, keys.openProse(by, words(id), row.sealed("words")),
        row.instant("made_at"), new RequestKey(row.text("request_key")));
  }

  private static Slot words(AnnouncementId id) {
    return new Slot("announcement", "words", id);
  }
}
