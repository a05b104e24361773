package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** Until when the words of each cohort are kept. */
public interface Keepings {

  /** Of that cohort; empty where no end is set. */
  Optional<Keeping> of(CohortId cohort);

  /** All whose words are there still. */
  List<Keeping> running();

  /** Keeps it, in place of what was set before. */
  void keep(Keeping keeping);

  /** Forgets that an end was set. */
  void lift(CohortId cohort);

  /** Who has written something in that cohort that is there. */
  List<PersonId> authors(CohortId cohort);

  /** How much that person has written in that cohort that is there: reflections, decisions and announcements. */
  int piecesBy(PersonId author, CohortId cohort);

  /** Those that have ended of which {@link #noteEnd} does not know yet. */
  List<Keeping> unnoted();

  /**
   * Notes, where no backup of words reaches, that what was written in that cohort by then is kept no more. From then on
   * it goes, whatever becomes of all else.
   */
  void noteEnd(CohortId cohort, Instant endedAt);

  /** Up to when what was written in that cohort is noted to be kept no more; empty if nothing is. */
  Optional<Instant> notedEnd(CohortId cohort);

  /** Cohorts of which that was noted and of which something is still there: after a crash, or from an older backup. */
  Map<CohortId, Instant> begun();

  /** Removes all that was written in that cohort by then, and has what was posted of it edited. */
  void remove(CohortId cohort, Instant writtenBy, Instant now);
}
