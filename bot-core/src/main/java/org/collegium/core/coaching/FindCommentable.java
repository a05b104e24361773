package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;

/** Finds what a mentor could comment on: by whom it is and when it was written, without a word of it. */
public final class FindCommentable {

  private final Ledger<CoachingBooks> ledger;

  public FindCommentable(Ledger<CoachingBooks> ledger) {
    this.ledger = ledger;
  }

  /** In that cohort at {@code now}, the latest first. */
  public List<Commentable> handle(CohortId cohort, Person mentor, Instant now) {
    return ledger.read(books -> books.reflections().naming(mentor.id(), cohort, Instant.EPOCH).reversed().stream()
        .filter(reflection -> books.mayRead(mentor.id(), reflection, now))
        .filter(reflection -> new Pair(cohort, mentor.id(), reflection.author()).stands(books.memberships(), now))
        .map(reflection -> new Commentable(reflection.reference(), books.people().get(reflection.author()),
            reflection.writtenAt()))
        .toList());
  }

  /** A reflection that could be commented on. */
  public record Commentable(String reference, Person author, Instant writtenAt) {}
}
