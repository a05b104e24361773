package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.programme.CaseStage;
import org.collegium.core.text.Prose;

/**
 * How far a case is, for who runs it.
 *
 * @param stage the number of its latest stage, from 1
 * @param telling that stage
 * @param next when the next one opens by itself
 */
public record CaseView(CaseStudyId id, Prose title, int stage, int stages, CaseStage telling, CaseStudy.State state,
    Optional<Instant> next) {

  static CaseView of(CaseStudy study, CasePlan plan) {
    return new CaseView(study.id(), plan.script().title(), study.current(), plan.script().stages().size(),
        plan.script().stage(study.current()).orElseThrow(), study.state(), plan.next(study));
  }
}
