package org.collegium.core.casestudy;

import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseFacts;
import org.collegium.core.notice.CaseNotice.CaseText;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.CaseStage;

/** What a channel is told of the stages of a case. */
record StageWords(CaseScript script) {

  /** The stage of that number. */
  CaseNotice of(int number) {
    var stage = script.stage(number).orElseThrow();
    var about = about(number, stage);
    return switch (stage.kind()) {
      case SITUATION, QUESTIONS, WHAT_IF_WRONG, TRANSFER -> new CaseNotice.CaseStageOpened(about, text(stage));
      case DECISION -> new CaseNotice.CaseDecisionAsked(about, text(stage),
          stage.ways().stream().map(CaseStage.Way::label).toList());
      case REVEAL -> new CaseNotice.CaseRevealed(about, text(stage));
      case CLOSE -> new CaseNotice.CaseClosed(about, text(stage));
    };
  }

  /** In place of that stage, which came too early. */
  CaseNotice takenBack(int number) {
    return new CaseNotice.CaseTakenBack(about(number, script.stage(number).orElseThrow()));
  }

  private CaseFacts about(int number, CaseStage stage) {
    return new CaseFacts(script.title(), number, script.stages().size(), stage.kind().word());
  }

  private static CaseText text(CaseStage stage) {
    return new CaseText(stage.text(),
        stage.exhibit().map(exhibit -> new CaseNotice.Exhibit(exhibit.title(), exhibit.link())),
        stage.questions().stream().map(CaseStage.Question::ask).toList());
  }
}
