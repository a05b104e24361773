package org.collegium.core.casestudy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.identity.CohortId;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;

/** Which cases there are for a cohort: the catalogue's, and those of its own leaders that were accepted. */
record CaseShelf(Cohorts cohorts, OwnCases own, Catalogue catalogue) {

  static CaseShelf of(CaseStudyBooks books, Catalogue catalogue) {
    return new CaseShelf(books.cohorts(), books.own(), catalogue);
  }

  /** The case of that id as it is told in that language; empty where there is none, or not any more. */
  Optional<CaseScript> script(CohortId cohort, String id, Locale reader) {
    return OwnCase.isOne(id)
        ? own.told(id).filter(found -> found.cohort().equals(cohort) && stands(found))
            .map(found -> new OwnScript(found).in(reader))
        : programme(cohort, reader).flatMap(programme -> programme.caseScript(id));
  }

  /** All of them in that language: the catalogue's by session, and the leaders' after them. */
  List<CaseScript> all(CohortId cohort, Locale reader) {
    return Stream.concat(
        programme(cohort, reader).stream().flatMap(programme -> programme.cases().values().stream()),
        own.of(cohort).stream().filter(CaseShelf::stands).map(found -> new OwnScript(found).in(reader))).toList();
  }

  private static boolean stands(OwnCase found) {
    return found.state() == OwnCase.State.ACCEPTED;
  }

  private Optional<Programme> programme(CohortId cohort, Locale reader) {
    return catalogue.find(cohorts.get(cohort).programme()).map(programme -> programme.in(reader));
  }
}
