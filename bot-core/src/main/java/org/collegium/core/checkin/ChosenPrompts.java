package org.collegium.core.checkin;

import java.time.Instant;
import java.util.List;
import org.collegium.core.identity.CohortId;

/** Prompts that facilitators want asked in the next rounds between sessions. */
public interface ChosenPrompts {

  /** Keeps it, unless it was chosen before. */
  void choose(CohortId cohort, String prompt, Instant now);

  /** Takes it back. */
  void takeBack(CohortId cohort, String prompt);

  /** Their ids, the first chosen first, also of those that were asked since. */
  List<String> of(CohortId cohort);
}
