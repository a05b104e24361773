package org.collegium.core.casestudy;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;

/** The cases that were opened. */
public interface CaseStudies {

  /** Keeps it, new or changed. */
  void keep(CaseStudy study);

  Optional<CaseStudy> find(CaseStudyId id);

  /** The case an id of ours names. Throws if there is none: ids of ours are never made up. */
  default CaseStudy get(CaseStudyId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No case " + id.value()));
  }

  /** A cohort's cases, the newest first. */
  List<CaseStudy> of(CohortId cohort);

  /** Those of that cohort that are not closed, the newest first. */
  default List<CaseStudy> running(CohortId cohort) {
    return of(cohort).stream().filter(CaseStudy::isRunning).toList();
  }

  /** Those of all cohorts that go on by themselves. */
  List<CaseStudy> allOpen();
}
