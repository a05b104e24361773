package org.collegium.core.store;

import java.util.Optional;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.jdbi.v3.core.Handle;

/** Which programs shorten what, in SQL: columns of cohorts, of memberships and of reflections. */
final class MachineReaderColumns implements MachineReaders {

  private final Handle handle;
  private final Optional<MachineReader> present;

  MachineReaderColumns(Handle handle, Optional<MachineReader> present) {
    this.handle = handle;
    this.present = present;
  }

  @Override
  public Optional<MachineReader> present() {
    return present;
  }

  @Override
  public Optional<MachineReader> of(CohortId cohort) {
    return Question.of(handle, """
            SELECT machine_reader
              FROM cohort
             WHERE id = :cohort AND machine_reader IS NOT NULL
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> MachineReader.read(row.text("machine_reader"))))
        .findOne();
  }

  @Override
  public void keep(CohortId cohort, Optional<MachineReader> reader) {
    handle.createUpdate("""
            UPDATE cohort
               SET machine_reader = :reader
             WHERE id = :cohort
            """)
        .bind("cohort", cohort)
        .bind("reader", reader.map(MachineReader::word))
        .execute();
  }

  @Override
  public boolean isRefusedBy(CohortId cohort, PersonId author) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM membership
                            WHERE cohort_id = :cohort AND person_id = :author AND machine_refused = TRUE) AS refused
            """)
        .bind("cohort", cohort)
        .bind("author", author)
        .map(Row.to(row -> row.is("refused")))
        .one();
  }

  @Override
  public void refuse(CohortId cohort, PersonId author) {
    mark(cohort, author, true);
    handle.createUpdate("""
            UPDATE reflection
               SET machine_reader = NULL
             WHERE author_id = :author AND cohort_id = :cohort AND machine_reader IS NOT NULL
            """)
        .bind("author", author)
        .bind("cohort", cohort)
        .execute();
  }

  @Override
  public void allow(CohortId cohort, PersonId author) {
    mark(cohort, author, false);
  }

  private void mark(CohortId cohort, PersonId author, boolean isRefused) {
    handle.createUpdate("""
            UPDATE membership
               SET machine_refused = :refused
             WHERE cohort_id = :cohort AND person_id = :author
            """)
        .bind("cohort", cohort)
        .bind("author", author)
        .bind("refused", isRefused)
        .execute();
  }

  @Override
  public int forgetAll() {
    return handle.createUpdate("""
            UPDATE cohort
               SET machine_reader = NULL
             WHERE machine_reader IS NOT NULL
            """)
        .execute()
        + handle.createUpdate("""
            UPDATE reflection
               SET machine_reader = NULL
             WHERE machine_reader IS NOT NULL
            """)
            .execute();
  }

  @Override
  public Optional<MachineReader> namedIn(ReflectionId reflection) {
    return Question.of(handle, """
            SELECT machine_reader
              FROM reflection
             WHERE id = :reflection AND machine_reader IS NOT NULL
            """)
        .bind("reflection", reflection)
        .map(Row.to(row -> MachineReader.read(row.text("machine_reader"))))
        .findOne();
  }

  @Override
  public void name(ReflectionId reflection, Optional<MachineReader> reader) {
    handle.createUpdate("""
            UPDATE reflection
               SET machine_reader = :reader
             WHERE id = :reflection
            """)
        .bind("reflection", reflection)
        .bind("reader", reader.map(MachineReader::word))
        .execute();
  }
}
