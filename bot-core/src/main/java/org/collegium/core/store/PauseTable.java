package org.collegium.core.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.checkin.Pauses;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** Until when check-ins are paused, in SQL: columns of cohorts and of memberships. */
final class PauseTable implements Pauses {

  private final Handle handle;
  private final PlanVersion plan;

  PauseTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public Optional<LocalDate> ofAll(CohortId cohort) {
    return Question.of(handle, """
            SELECT paused_until
              FROM cohort
             WHERE id = :cohort AND paused_until IS NOT NULL
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> row.day("paused_until")))
        .findOne();
  }

  @Override
  public Optional<LocalDate> of(CohortId cohort, PersonId person) {
    return Question.of(handle, """
            SELECT paused_until
              FROM membership
             WHERE cohort_id = :cohort AND person_id = :person AND paused_until IS NOT NULL
            """)
        .bind("cohort", cohort)
        .bind("person", person)
        .map(Row.to(row -> row.day("paused_until")))
        .findOne();
  }

  @Override
  public Map<PersonId, LocalDate> in(CohortId cohort) {
    return Question.of(handle, """
            SELECT person_id, paused_until
              FROM membership
             WHERE cohort_id = :cohort AND paused_until IS NOT NULL
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> Map.entry(row.person("person_id"), row.day("paused_until"))))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void keep(CohortId cohort, Optional<LocalDate> until) {
    plan.raise();
    handle.createUpdate("""
            UPDATE cohort
               SET paused_until = :until
             WHERE id = :cohort
            """)
        .bind("cohort", cohort)
        .bind("until", until)
        .execute();
  }

  @Override
  public void keep(CohortId cohort, PersonId person, Optional<LocalDate> until) {
    plan.raise();
    handle.createUpdate("""
            UPDATE membership
               SET paused_until = :until
             WHERE cohort_id = :cohort AND person_id = :person
            """)
        .bind("cohort", cohort)
        .bind("person", person)
        .bind("until", until)
        .execute();
  }
}
