package org.collegium.core.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;

/** What was said in discussions. Kept sealed; opened only here. */
public interface Turns {

  /** Keeps a new one, unless one of that message is kept or was taken back; says whether it was new. */
  boolean add(Turn turn, MessageKey message);

  /** Keeps it as its author changed it. */
  void change(Turn turn);

  /** The one that was said in that message. */
  Optional<Turn> of(MessageKey message);

  /** Forgets what was said in that message, and takes up nothing of it any more. */
  void takeBack(MessageKey message, CaseStudyId study, Instant now);

  /** Forgets what was said by that form, where something else may be said later. */
  void remove(MessageKey form);

  /** All of a case that can be opened, in the order they were said. */
  List<Turn> in(CaseStudyId study);

  /** Who said something in a case. */
  Set<PersonId> speakers(CaseStudyId study);

  /** Everything that person said, the latest first. */
  List<Turn> saidBy(PersonId author);

  /** What these people said in that cohort since then, in the order it was said. */
  List<Turn> saidBy(Set<PersonId> authors, CohortId cohort, Instant since);

  /** Whether a turn has that reference. */
  boolean isTaken(String reference);

  /** A reference that stands for none yet. */
  default String freeReference(Ids ids) {
    return Stream.generate(ids::nextReference).filter(reference -> !isTaken(reference)).findFirst().orElseThrow();
  }
}
