package org.collegium.core.protocol;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.PersonId;

/** The dilemmas that people bring. Kept sealed; opened only here. */
public interface Dilemmas {

  /** Keeps it, new or changed. */
  void keep(Dilemma dilemma);

  /** Takes it away, with all that was noted of it; a protocol that was about it is about nothing any more. */
  void remove(DilemmaId id);

  Optional<Dilemma> find(DilemmaId id);

  /** Who wrote it; known also where its words cannot be read any more. */
  Optional<PersonId> authorOf(DilemmaId id);

  /** Those of that cohort that no protocol was opened with, offered or not, the first first. */
  List<Dilemma> waiting(CohortId cohort);

  /** Everything that person brought, the latest first. */
  List<Dilemma> broughtBy(PersonId author);
}
