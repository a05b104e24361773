package org.collegium.core.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** Until when facilitators keep check-ins from being asked. Pauses that are over stay known until the next one. */
public interface Pauses {

  /** The last day on which nobody of that cohort is asked. */
  Optional<LocalDate> ofAll(CohortId cohort);

  /** The last day on which that member is not asked, whatever holds for the others. */
  Optional<LocalDate> of(CohortId cohort, PersonId person);

  /** Members for whom something of their own was said. */
  Map<PersonId, LocalDate> in(CohortId cohort);

  /** Keeps until when nobody is asked; empty: they are asked again. */
  void keep(CohortId cohort, Optional<LocalDate> until);

  /** The same for one member. */
  void keep(CohortId cohort, PersonId person, Optional<LocalDate> until);

  /** Whether that member is not asked on that day. */
  default boolean hold(CohortId cohort, PersonId person, LocalDate day) {
    return Stream.of(ofAll(cohort), of(cohort, person)).flatMap(Optional::stream).anyMatch(last -> !day.isAfter(last));
  }
}
