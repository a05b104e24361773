package org.collegium.core.casestudy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.identity.CohortId;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;

/** Which cases there are for a cohort, wherever they come from. */
record CaseShelf(Cohorts cohorts, Catalogue catalogue) {

  /** The case of that id as it is told in that language; empty where there is none, or not any more. */
  Optional<CaseScript> script(CohortId cohort, String id, Locale reader) {
    return programme(cohort, reader).flatMap(programme -> programme.caseScript(id));
  }

  /** All of them in that language, by session. */
  List<CaseScript> all(CohortId cohort, Locale reader) {
    return programme(cohort, reader).stream().flatMap(programme -> programme.cases().values().stream()).toList();
  }

  private Optional<Programme> programme(CohortId cohort, Locale reader) {
    return catalogue.find(cohorts.get(cohort).programme()).map(programme -> programme.in(reader));
  }
}
