package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.command.FormDrafts;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.store.Seal.Slot;
import org.jdbi.v3.core.Handle;

/** Forms that are not sent yet, in SQL; what was typed is sealed. */
final class FormDraftTable implements FormDrafts {

  private static final Duration TWO_MONTHS = Duration.ofDays(60);

  private final Handle handle;
  private final PersonKeys keys;

  FormDraftTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void keep(FormDraft draft) {
    forgetOlderThan(draft.at().minus(TWO_MONTHS));
    handle.createUpdate("""
            INSERT INTO form_draft (token, person_id, typed, kept_at)
            VALUES (:token, :person, :typed, :at)
            ON CONFLICT (token, person_id) DO UPDATE
               SET typed = excluded.typed, kept_at = excluded.kept_at
            """)
        .bind("token", draft.form())
        .bind("person", draft.by())
        .bind("typed", keys.seal(draft.by(), slot(draft.form()), Packed.of(draft.typed()).together()))
        .bind("at", draft.at())
        .execute();
  }

  private void forgetOlderThan(Instant limit) {
    handle.createUpdate("""
            DELETE FROM form_draft
             WHERE kept_at < :limit
            """)
        .bind("limit", limit)
        .execute();
  }

  @Override
  public Optional<FormDraft> of(ReplyTo form, PersonId by) {
    return Question.of(handle, """
            SELECT typed, kept_at
              FROM form_draft
             WHERE token = :token AND person_id = :person
            """)
        .bind("token", form)
        .bind("person", by)
        .map(Row.to(row -> draft(row, form, by)))
        .findOne();
  }

  @Override
  public List<FormDraft> allOf(PersonId by) {
    return Question.of(handle, """
            SELECT token, typed, kept_at
              FROM form_draft
             WHERE person_id = :person
             ORDER BY kept_at DESC, token
            """)
        .bind("person", by)
        .map(Row.to(row -> draft(row, new ReplyTo(row.text("token")), by)))
        .list();
  }

  private FormDraft draft(Row row, ReplyTo form, PersonId by) throws SQLException {
    return new FormDraft(form, by, Packed.read(keys.open(by, slot(form), row.sealed("typed"))).words(),
        row.instant("kept_at"));
  }

  @Override
  public void remove(ReplyTo form, PersonId by) {
    handle.createUpdate("""
            DELETE FROM form_draft
             WHERE token = :token AND person_id = :person
            """)
        .bind("token", form)
        .bind("person", by)
        .execute();
  }

  private static Slot slot(ReplyTo form) {
    return new Slot("form_draft", "typed", form.token());
  }
}
