package org.collegium.core.commitment;

import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Person;
import org.collegium.core.commitment.ChangeCommitment.Refusal;
import org.collegium.core.identity.CommitmentId;

/** A commitment that somebody wants to go on with: only its author may, and only until they close it. */
record OwnCommitment(Optional<Commitment> own) {

  static OwnCommitment of(CommitmentBooks books, CommitmentId id, Person by) {
    return new OwnCommitment(books.commitments().find(id).filter(found -> found.author().equals(by.id())));
  }

  /** What is done with it while it is open, or why nothing is. */
  <T> T whileOpen(Function<Commitment, ? extends T> work, Function<Refusal, ? extends T> refused) {
    if (own.isEmpty()) {
      return refused.apply(Refusal.NOT_YOURS);
    }
    return own.get().isOpen() ? work.apply(own.get()) : refused.apply(Refusal.CLOSED);
  }
}
