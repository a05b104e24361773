package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import org.collegium.core.checkin.ChosenPrompts;
import org.collegium.core.identity.CohortId;
import org.jdbi.v3.core.Handle;

/** Prompts that are asked next, in SQL. */
final class ChosenPromptTable implements ChosenPrompts {

  private final Handle handle;

  ChosenPromptTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void choose(CohortId cohort, String prompt, Instant now) {
    handle.createUpdate("""
            INSERT INTO chosen_prompt (cohort_id, prompt, chosen_at)
            VALUES (:cohort, :prompt, :at)
            ON CONFLICT (cohort_id, prompt) DO NOTHING
            """)
        .bind("cohort", cohort)
        .bind("prompt", prompt)
        .bind("at", now)
        .execute();
  }

  @Override
  public void takeBack(CohortId cohort, String prompt) {
    handle.createUpdate("""
            DELETE FROM chosen_prompt
             WHERE cohort_id = :cohort AND prompt = :prompt
            """)
        .bind("cohort", cohort)
        .bind("prompt", prompt)
        .execute();
  }

  @Override
  public List<String> of(CohortId cohort) {
    return Question.of(handle, """
            SELECT prompt
              FROM chosen_prompt
             WHERE cohort_id = :cohort
             ORDER BY chosen_at, prompt
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> row.text("prompt")))
        .list();
  }
}
