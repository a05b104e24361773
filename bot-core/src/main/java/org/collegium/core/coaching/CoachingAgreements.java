package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** What mentors and leaders agree on. The words are kept sealed, and opened only here. */
public interface CoachingAgreements {

  /** Keeps it, new or changed. */
  void keep(Agreement agreement);

  Optional<Agreement> find(AgreementId id);

  Optional<Agreement> of(Pair pair);

  /** Cohorts in which a mentor and a leader who are a pair at that instant were not told yet that they can agree. */
  Set<CohortId> cohortsOfUnoffered(Instant at);

  /** All that are that person's, whichever of the two they are, the earliest first. */
  List<Agreement> of(PersonId person);

  /** Its versions, the earliest first. */
  List<AgreementVersion> versions(AgreementId agreement);

  Optional<AgreementVersion> version(AgreementVersionId id);

  /** Keeps a new version; false if that request was kept before. */
  boolean add(AgreementVersion version);

  /** Whoever did not write it agrees to it as it stands. */
  void agree(AgreementVersionId id, Instant at);

  /** Whoever did not write it has opened it; the first time counts. */
  void seen(AgreementVersionId id, Instant at);

  /** Takes a version away, with who read it. */
  void remove(AgreementVersionId id);
}
