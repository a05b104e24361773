package org.collegium.core.commitment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.commitment.Commitment.Outcome;
import org.collegium.core.commitment.Commitment.Return;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;

/** What people mean to do, and what became of it. Kept sealed; opened only here. */
public interface Commitments {

  /** Keeps it, new or changed. */
  void keep(Commitment commitment);

  /** Keeps what its author told of it. */
  void tell(Commitment commitment, Outcome outcome);

  Optional<Commitment> find(CommitmentId id);

  /** The one of that reference, letter case not counted. */
  Optional<Commitment> referred(String reference);

  /** A reference that stands for none yet. */
  default String freeReference(Ids ids) {
    return Stream.generate(ids::nextReference).filter(reference -> referred(reference).isEmpty()).findFirst()
        .orElseThrow();
  }

  /** An author's own, the open ones first and of each kind the latest first, at most {@code most}. */
  List<Commitment> ofAuthor(PersonId author, int most);

  /** All of an author's own, in that order. */
  default List<Commitment> ofAuthor(PersonId author) {
    return ofAuthor(author, Integer.MAX_VALUE);
  }

  /** How many an author made, in all. */
  int countOf(PersonId author);

  /** Those of one author in a cohort whose frozen list names that reader, the first first. */
  List<Commitment> naming(PersonId reader, PersonId author, CohortId cohort);

  /** Open ones that still have to come back. */
  List<Waiting> waiting();

  /** That one, if it still has to. */
  Optional<Waiting> waiting(CommitmentId id);

  /** Keeps when it comes back, and nothing else of it. */
  void comesBack(CommitmentId id, Return then);

  /** An open one, without its words. */
  record Waiting(CommitmentId id, CohortId cohort, PersonId author, Return comesBack) {}

  /** What its author told of it, the first first. */
  List<Outcome> outcomes(Commitment commitment);
}
