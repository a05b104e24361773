package org.collegium.core.casestudy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/** The cases that leaders brought. The words are kept sealed, and opened only here. */
public interface OwnCases {

  /** Keeps it, new or changed. */
  void keep(OwnCase own);

  Optional<OwnCase> find(OwnCaseId id);

  /** The one that is opened by that id. */
  Optional<OwnCase> told(String script);

  /** A cohort's, the first first. */
  List<OwnCase> of(CohortId cohort);

  /** That person's in all cohorts, the first first. */
  List<OwnCase> by(PersonId author);

  /** What that person wrote to authors whose cases they sent back, the first first. */
  List<Prose> notesBy(PersonId facilitator);

  /** Takes it away, with who read it and what was begun about it. */
  void remove(OwnCaseId id);

  /** An id to open one by that stands for none yet. */
  default String freeScript(Ids ids) {
    return Stream.generate(() -> OwnCase.PREFIX + ids.nextReference()).filter(script -> told(script).isEmpty())
        .findFirst().orElseThrow();
  }
}
