package org.collegium.core.summary;

import java.time.Instant;
import org.collegium.core.identity.CohortId;

/** Numbers about a cohort, for those who may see no more. Nothing here can select what anybody wrote. */
public interface ResponseCounts {

  /** What happened in a cohort since then. */
  Counts since(CohortId cohort, Instant since, Instant now);

  /**
   * Numbers of one cohort.
   *
   * @param leaders who belong to it now
   * @param rounds opened since
   * @param answering leaders who answered at least one of these rounds
   * @param answers in all
   * @param sessions held since
   * @param attending people marked present on at least one day of these
   */
  record Counts(int leaders, int rounds, int answering, int answers, int sessions, int attending) {}
}
