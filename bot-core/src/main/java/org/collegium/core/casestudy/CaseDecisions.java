package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.PersonId;

/** What people decided in cases. Kept sealed; opened only here. */
public interface CaseDecisions {

  /** Keeps it, new or changed. */
  void keep(CaseDecision decision);

  /** What that person decided. */
  Optional<CaseDecision> of(CaseStudyId study, PersonId author);

  /** Everything that person decided, the latest first. */
  List<CaseDecision> madeBy(PersonId author);

  /** Whether that person has decided. */
  boolean hasDecided(CaseStudyId study, PersonId author);

  /** What all decided, in no order that tells when. */
  List<CaseDecision> all(CaseStudyId study);

  /**
   * Keeps how many decided for what; once only.
   *
   * @param counts by the way's id; empty where they would be about too few people
   */
  void release(CaseStudyId study, Map<String, Integer> counts, Instant at);

  /** The numbers as they were released; empty as long as they were not. */
  Optional<Map<String, Integer>> released(CaseStudyId study);
}
