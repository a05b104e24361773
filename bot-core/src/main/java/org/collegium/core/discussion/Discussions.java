package org.collegium.core.discussion;

import java.util.List;
import org.collegium.core.identity.CohortId;

/** What cohorts talk about at present. */
public interface Discussions {

  /**
   * The cases that are under way in that cohort.
   *
   * @param platform on which it is talked about
   */
  List<Discussion> running(CohortId cohort, String platform);
}
