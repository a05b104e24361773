package org.collegium.core.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.casestudy.CaseStudies;
import org.collegium.core.casestudy.CaseStudy;
import org.collegium.core.casestudy.CaseStudy.OpenStage;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.jdbi.v3.core.Handle;

/** The cases that were opened, in SQL. */
final class CaseStudyTable implements CaseStudies {

  /** Every case with its open stages in one column, in order, each as its number, its opening and its day. */
  private static final String SELECT = """
      SELECT case_study.id, case_study.cohort_id, case_study.script, case_study.state, case_study.openings,
             case_study.opened_by, case_study.opened_at,
             (SELECT string_agg(case_stage.number || '/' || case_stage.opening || '/' || case_stage.day, ' '
                                ORDER BY case_stage.number)
                FROM case_stage
               WHERE case_stage.case_id = case_study.id) AS stages
        FROM case_study
      """;

  private static final Row.Reading<CaseStudy> STUDY = Row.to(row -> new CaseStudy(new CaseStudyId(row.number("id")),
      row.cohort("cohort_id"), row.text("script"), row.word("state", CaseStudy.State.class), row.count("openings"),
      row.person("opened_by"), row.instant("opened_at"), row.pieces("stages").map(CaseStudyTable::stage).toList()));

  private final Handle handle;
  private final PlanVersion plan;

  CaseStudyTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public void keep(CaseStudy study) {
    plan.raise();
    handle.createUpdate("""
            INSERT INTO case_study (id, cohort_id, script, state, openings, opened_by, opened_at)
            VALUES (:id, :cohort, :script, :state, :openings, :openedBy, :openedAt)
            ON CONFLICT (id) DO UPDATE
               SET state = excluded.state, openings = excluded.openings
            """)
        .bind("id", study.id())
        .bind("cohort", study.cohort())
        .bind("script", study.script())
        .bind("state", study.state())
        .bind("openings", study.openings())
        .bind("openedBy", study.openedBy())
        .bind("openedAt", study.openedAt())
        .execute();
    keepStages(study);
  }

  private void keepStages(CaseStudy study) {
    handle.createUpdate("""
            DELETE FROM case_stage
             WHERE case_id = :study
            """)
        .bind("study", study.id())
        .execute();
    for (var stage : study.stages()) {
      handle.createUpdate("""
              INSERT INTO case_stage (case_id, number, opening, day)
              VALUES (:study, :number, :opening, :day)
              """)
          .bind("study", study.id())
          .bind("number", stage.number())
          .bind("opening", stage.opening())
          .bind("day", stage.day())
          .execute();
    }
  }

  @Override
  public Optional<CaseStudy> find(CaseStudyId id) {
    return Question.of(handle, SELECT + """
             WHERE case_study.id = :id
            """)
        .bind("id", id)
        .map(STUDY)
        .findOne();
  }

  @Override
  public List<CaseStudy> of(CohortId cohort) {
    return Question.of(handle, SELECT + """
             WHERE case_study.cohort_id = :cohort
             ORDER BY case_study.opened_at DESC, case_study.id DESC
            """)
        .bind("cohort", cohort)
        .map(STUDY)
        .list();
  }

  @Override
  public List<CaseStudy> allOpen() {
    return Question.of(handle, SELECT + """
             WHERE case_study.state = 'open'
             ORDER BY case_study.id
            """)
        .map(STUDY)
        .list();
  }

  private static OpenStage stage(String written) {
    var parts = written.split("/", -1);
    return new OpenStage(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
  }
}
