package org.collegium.core.attention;

import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.text.Prose;

/** When the schools of a cohort are closed. */
public interface Closures {

  /**
   * Keeps these in place of all that were kept for that set.
   *
   * @param school the one whose days they are; empty: those of all the cohort's schools
   */
  void replace(CohortId cohort, Optional<Prose> school, List<Closure> closures);

  /** The same, for days on which all schools are closed. */
  default void replace(CohortId cohort, List<Closure> closures) {
    replace(cohort, Optional.empty(), closures);
  }

  /** Those of all schools, and those of single ones. */
  List<Closure> of(CohortId cohort);

  /** The days that count for a cohort as a whole: without those on which all its schools are closed. */
  default SchoolDays schoolDays(CohortId cohort) {
    return SchoolDays.of(of(cohort));
  }

  /**
   * The days that count for one person in a cohort: besides, without those on which their school is closed.
   *
   * @param memberships all that they have: their school may be known elsewhere to be closed
   */
  default SchoolDays schoolDays(CohortId cohort, List<Membership> memberships) {
    return SchoolDays.of(cohort, memberships, this::of);
  }
}
