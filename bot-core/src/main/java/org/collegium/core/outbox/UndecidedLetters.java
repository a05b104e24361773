package org.collegium.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.text.Prose;

/** Letters that wait for a person: no platform can tell whether they arrived, or none takes them. */
public interface UndecidedLetters {

  /** Those of a cohort, the newest first. */
  List<Letter> of(CohortId cohort);

  /** One of them; empty once somebody has said what becomes of it, or if it never was one. */
  Optional<Letter> find(LetterId id);

  /** It arrived, or its reader was told in another way: it never goes again, nor does what went along with it. */
  void arrived(LetterId id, Instant at, Prose why);

  /** It is due again, and so is what went along with it. */
  void again(LetterId id, Instant due, Prose why);
}
