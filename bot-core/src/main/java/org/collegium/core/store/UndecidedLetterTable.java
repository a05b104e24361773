package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Letters.Outcome;
import org.collegium.core.outbox.UndecidedLetters;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Letters that wait for a person, in SQL. */
final class UndecidedLetterTable implements UndecidedLetters {

  private static final String UNDECIDED = """
       WHERE (letter.state = 'undeliverable' OR (letter.state = 'unknown' AND letter.untraced_at IS NOT NULL))
      """;

  private final Handle handle;
  private final LetterTable letters;

  UndecidedLetterTable(Handle handle, LetterTable letters) {
    this.handle = handle;
    this.letters = letters;
  }

  @Override
  public List<Letter> of(CohortId cohort) {
    return Question.of(handle, LetterLists.SELECT + UNDECIDED + """
               AND letter.cohort_id = :cohort
             ORDER BY letter.due_at DESC, letter.id DESC
            """)
        .bind("cohort", cohort)
        .map(LetterLists.LETTER)
        .list();
  }

  @Override
  public Optional<Letter> find(LetterId id) {
    return Question.of(handle, LetterLists.SELECT + UNDECIDED + """
               AND letter.id = :id
            """)
        .bind("id", id)
        .map(LetterLists.LETTER)
        .findOne();
  }

  @Override
  public void arrived(LetterId id, Instant at, Prose why) {
    if (!isUndeliverable("state = 'delivered', settled_at = :at", id, at, why)) {
      letters.settle(id, Letter.State.DELIVERED, at, Outcome.because(why));
    }
  }

  @Override
  public void again(LetterId id, Instant due, Prose why) {
    if (!isUndeliverable("state = 'due', due_at = :at, settled_at = NULL, claimed_at = NULL, carried_on = NULL", id,
        due,
        why)) {
      letters.release(id, due, why);
    }
  }

  /** What went along with it failed beside it, and is decided by itself. */
  private boolean isUndeliverable(String becomes, LetterId id, Instant at, Prose why) {
    return handle.createUpdate("UPDATE letter SET why = :why, carried_by = NULL, " + becomes
        + " WHERE id = :id AND state = 'undeliverable'")
        .bind("id", id)
        .bind("at", at)
        .bind("why", why)
        .execute() == 1;
  }
}
