package org.collegium.core.reflection;

import java.util.Map;
import java.util.Set;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** What authors find in their own words. Kept sealed; opened for the author alone, and counted for nobody. */
public interface Depths {

  /** What that author found in which of theirs, each in the cycle's order; where they found nothing it is left out. */
  Map<ReflectionId, Set<CycleStep>> notedBy(PersonId author);

  /** Keeps what its author finds in it now, in place of what they found before. */
  void note(Reflection reflection, Set<CycleStep> steps);
}
