package org.collegium.core.consent;

import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** Where a program may shorten what people wrote, which of them let it, and what it may read. */
public interface MachineReaders {

  /** The program with which this bot is set up; empty where there is none. */
  Optional<MachineReader> present();

  /** The one that was switched on for a cohort; it need not be the present one. */
  Optional<MachineReader> of(CohortId cohort);

  /** Switches that one on for a cohort, or none. What was written before is left as it is. */
  void keep(CohortId cohort, Optional<MachineReader> reader);

  /** Whether that author wants no program to read what they write there. */
  boolean isRefusedBy(CohortId cohort, PersonId author);

  /** They want none: it is taken off all that they wrote there, too. */
  void refuse(CohortId cohort, PersonId author);

  /** They have nothing against it any more. What they wrote before is left as it is. */
  void allow(CohortId cohort, PersonId author);

  /** The one that is named in the frozen list of a reflection. */
  Optional<MachineReader> namedIn(ReflectionId reflection);

  /** Names that one in the list, or none. */
  void name(ReflectionId reflection, Optional<MachineReader> reader);

  /**
   * Names none anywhere, in no cohort and in no list: after a restored backup nobody knows who said no since.
   *
   * @return from how many cohorts and lists one was taken
   */
  int forgetAll();

  /** The one that works in a cohort now: another address or model than was switched on works nowhere. */
  default Optional<MachineReader> workingIn(CohortId cohort) {
    return present().filter(present -> of(cohort).equals(Optional.of(present)));
  }
}
