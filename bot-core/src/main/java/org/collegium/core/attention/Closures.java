package org.collegium.core.attention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.ClosureId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.text.Prose;

/** When the schools of a cohort are closed: as files say, and as a facilitator declares besides. */
public interface Closures {

  /**
   * Keeps these in place of all that files said of that set.
   *
   * @param school the one whose days they are; empty: those of all the cohort's schools
   */
  void replace(CohortId cohort, Optional<Prose> school, List<Closure> closures);

  /** The same, for days on which all schools are closed. */
  default void replace(CohortId cohort, List<Closure> closures) {
    replace(cohort, Optional.empty(), closures);
  }

  /** Keeps days that a facilitator declares. */
  void declare(Declared declared);

  /** Takes such days back. */
  void takeBack(ClosureId id);

  /** Such days, if they were not taken back. */
  Optional<Declared> find(ClosureId id);

  /** All such days of a cohort, the first first. */
  List<Declared> declaredIn(CohortId cohort);

  /** What files said. */
  List<Closure> imported(CohortId cohort);

  /** All there are: of all schools and of single ones, from files and declared. */
  default List<Closure> of(CohortId cohort) {
    return Stream.concat(imported(cohort).stream(), declaredIn(cohort).stream().map(Declared::closure)).toList();
  }

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

  /** Days that a facilitator declared. */
  record Declared(ClosureId id, CohortId cohort, Closure closure) {}
}
