package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.casestudy.CaseStudy.State;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.programme.CaseStage;

/** Steps a case takes, with the letters that tell them, in one transaction. */
record Steps(CaseStudyBooks books, CasePlan plan, Instant now) {

  /** Keeps a case that has just been opened. */
  void begin(CaseStudy study) {
    keep(study);
  }

  /** Opens the stage of that number; with the last one the case is closed. */
  CaseStudy open(CaseStudy study, int number) {
    var isLast = number == plan.script().stages().size();
    if ((isLast || number == plan.script().reveal()) && study.stage(plan.script().decisionPoint()).isPresent()) {
      new Tally(books, plan.script()).release(study, now);
    }
    var further = study.withStage(number, isLast ? State.CLOSED : State.OPEN, plan.today(now));
    keep(further);
    return further;
  }

  private void keep(CaseStudy study) {
    books.cases().keep(study);
    var stage = study.stages().getLast();
    var kind = kind(plan.script().stage(stage.number()).orElseThrow().kind());
    for (var place : books.cohorts().placesOf(study.cohort())) {
      var platform = place.channel().platform();
      books.outbox().add(new Draft(new StageKey(study.id(), stage).written(platform), kind, study.id().value(),
          study.cohort(), new ToPlace(study.cohort(), platform), now, Optional.empty(), Optional.empty(),
          Urgency.ORDINARY));
    }
  }

  private static NoticeKind kind(CaseStage.Kind kind) {
    return switch (kind) {
      case SITUATION, QUESTIONS, WHAT_IF_WRONG, TRANSFER -> NoticeKind.CASE_STAGE_OPENED;
      case DECISION -> NoticeKind.CASE_DECISION_ASKED;
      case REVEAL -> NoticeKind.CASE_REVEALED;
      case CLOSE -> NoticeKind.CASE_CLOSED;
    };
  }
}
