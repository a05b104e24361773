package org.collegium.core.casestudy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.DaysApart;

/**
 * When the stages of a case open. Worked out anew each time it is asked, so that a session that moves, or days without
 * school, move it.
 *
 * @param schoolDays days on which people sit in a session are none of them
 */
record CasePlan(CaseScript script, SchoolDays schoolDays, ZoneId zone) {

  /**
   * The plan of that case in its cohort's language; empty where it is on its shelf no more, or is told in fewer stages.
   */
  static Optional<CasePlan> of(CaseStudy study, CaseStudyBooks books, Catalogue catalogue) {
    return of(study, books, catalogue, books.cohorts().get(study.cohort()).locale());
  }

  /** The same in another language. */
  static Optional<CasePlan> of(CaseStudy study, CaseStudyBooks books, Catalogue catalogue, Locale reader) {
    var cohort = books.cohorts().get(study.cohort());
    return CaseShelf.of(books, catalogue).script(cohort.id(), study.script(), reader)
        .filter(script -> script.stage(study.current()).isPresent())
        .map(script -> new CasePlan(script, DaysApart.of(cohort.id(), books.closures(), books.sessions()),
            cohort.zone()));
  }

  /** When the next stage opens by itself; empty where it does not. */
  Optional<Instant> next(CaseStudy study) {
    return study.state() != CaseStudy.State.OPEN ? Optional.empty()
        : script.stage(study.current() + 1)
            .map(stage -> schoolDays.shift(study.stages().getLast().day(), stage.schoolDays()).atTime(stage.at())
                .atZone(zone).toInstant());
  }

  LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }
}
