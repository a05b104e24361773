package org.collegium.core.discussion;

import java.util.List;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;

/**
 * A case that a cohort talks about.
 *
 * @param stage the number of its latest stage
 * @param posts the platform's references of what was posted about it, in whose threads it is talked about
 */
public record Discussion(CaseStudyId study, CohortId cohort, int stage, List<String> posts) {

  public Discussion {
    posts = List.copyOf(posts);
  }
}
