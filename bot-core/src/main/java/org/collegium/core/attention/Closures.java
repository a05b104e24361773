package org.collegium.core.attention;

import java.util.List;
import org.collegium.core.identity.CohortId;

/** When the schools of a cohort are closed. */
public interface Closures {

  /** Keeps these in place of all that were kept for the cohort. */
  void replace(CohortId cohort, List<Closure> closures);

  List<Closure> of(CohortId cohort);

  /** The same, ready to count school days with. */
  default SchoolDays schoolDays(CohortId cohort) {
    return new SchoolDays(of(cohort));
  }
}
