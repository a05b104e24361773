package org.collegium.core.casestudy;

import java.util.List;
import java.util.Optional;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseFacts;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.CaseNotice.CaseText;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.CaseStage;

/** What a channel is told of the stages of a case. */
record StageWords(CaseStudyBooks books, CaseStudy study, CaseScript script) {

  /** The stage of that number. */
  CaseNotice of(int number) {
    var stage = script.stage(number).orElseThrow();
    var about = about(number, stage);
    var text = text(number, stage);
    return switch (stage.kind()) {
      case SITUATION, QUESTIONS, WHAT_IF_WRONG, TRANSFER -> new CaseNotice.CaseStageOpened(about, text);
      case DECISION -> new CaseNotice.CaseDecisionAsked(about, text,
          stage.ways().stream().map(CaseStage.Way::label).toList(), form("ask.case.decide"));
      case REVEAL -> new CaseNotice.CaseRevealed(about, text, form("ask.case.how"));
      case CLOSE -> new CaseNotice.CaseClosed(about, text);
    };
  }

  /** In place of that stage, which came too early. */
  CaseNotice takenBack(int number) {
    return new CaseNotice.CaseTakenBack(about(number, script.stage(number).orElseThrow()));
  }

  private CaseFacts about(int number, CaseStage stage) {
    return new CaseFacts(script.title(), number, script.stages().size(), stage.kind().word(),
        OwnCase.isOne(study.script()) ? CaseNotice.Origin.LEADER : CaseNotice.Origin.CATALOGUE);
  }

  private CaseText text(int number, CaseStage stage) {
    return new CaseText(stage.text(),
        stage.exhibit().map(exhibit -> new CaseNotice.Exhibit(exhibit.title(), exhibit.link())),
        stage.questions().stream().map(CaseStage.Question::ask).toList(), decided(number),
        stage.kind() == CaseStage.Kind.CLOSE ? List.of(way(Subject.CASE_RECORD, "ask.case.record"))
            : List.of(way(Subject.CASE_TURN, "ask.case.say")));
  }

  /** Everybody is told how all decided with what comes after the reveal: until then who has not decided can. */
  private Optional<CaseTally> decided(int number) {
    return script.tellsHowAllDecided(study.stages().stream().map(CaseStudy.OpenStage::number).toList()) == number
        ? new Tally(books, script).told(study) : Optional.empty();
  }

  /** One way for a whole channel: whoever takes it is looked up. */
  private Ask.OpenForm form(String label) {
    return way(Subject.CASE, label);
  }

  private Ask.OpenForm way(Subject subject, String label) {
    var token = books.tokens().tokenFor(new Meaning(subject, study.id().value(), study.openedBy()));
    return new Ask.OpenForm(token, Wording.in(books.cohorts().get(study.cohort()).locale()).say(label));
  }
}
