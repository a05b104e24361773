package org.collegium.core.store;

import java.util.List;
import org.collegium.core.discussion.Discussion;
import org.collegium.core.discussion.Discussions;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.jdbi.v3.core.Handle;

/** What cohorts talk about, in SQL: cases under way, and what was posted about them. */
final class DiscussionTable implements Discussions {

  private final Handle handle;

  DiscussionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Discussion> running(CohortId cohort, String platform) {
    return Question.of(handle, """
            SELECT case_study.id,
                   (SELECT max(case_stage.number) FROM case_stage WHERE case_stage.case_id = case_study.id) AS stage
              FROM case_study
             WHERE case_study.cohort_id = :cohort AND case_study.state <> 'closed'
             ORDER BY case_study.id
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> new CaseUnderWay(new CaseStudyId(row.number("id")), row.count("stage"))))
        .list().stream()
        .map(running -> new Discussion(running.id(), cohort, running.stage(), posts(running.id(), platform))).toList();
  }

  private List<String> posts(CaseStudyId study, String platform) {
    return Question.of(handle, """
            SELECT message
              FROM letter
             WHERE about = :study AND platform = :platform AND message IS NOT NULL
             ORDER BY id
            """)
        .bind("study", study)
        .bind("platform", platform)
        .map(Row.to(row -> row.text("message")))
        .list();
  }

  private record CaseUnderWay(CaseStudyId id, int stage) {}
}
