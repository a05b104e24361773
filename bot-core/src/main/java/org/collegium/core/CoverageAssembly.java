package org.collegium.core;

import static org.collegium.core.command.Option.Type.PROMPT;
import static org.collegium.core.command.Option.required;

import java.util.List;
import org.collegium.core.checkin.ChoosePrompt;
import org.collegium.core.checkin.ShowCoverage;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.text.Prose;

/** What a facilitator can see of, and say to, what is asked between sessions. */
final class CoverageAssembly {

  private static final String PROMPT_OPTION = "prompt";

  private final ShowCoverage show;
  private final ChoosePrompt choose;

  private CoverageAssembly(House house) {
    this.show = new ShowCoverage(house.checkIns(), house.catalogue(), house.clock());
    this.choose = new ChoosePrompt(house.checkIns(), house.catalogue(), house.clock());
  }

  static Room room(House house) {
    var assembly = new CoverageAssembly(house);
    return Room.empty()
        .with(Command.declared("cohort coverage", Command.FACILITATORS), assembly::coverage)
        .with(Command.declared("cohort ask", Command.FACILITATORS, required(PROMPT_OPTION, PROMPT)).changing(),
            assembly::ask);
  }

  private Answer coverage(Asked asked) {
    return show.handle(asked.cohort(), asked.wording()).<Answer>map(PlainAnswer.Said::new)
        .orElseGet(() -> Spoken.refused(asked, "coverage.no-programme", asked.cohort().name()));
  }

  private Answer ask(Asked asked) {
    var prompt = asked.required(PROMPT_OPTION);
    var locale = asked.wording().locale();
    return asked.isConfirmed() ? done(asked, choose.handle(asked.cohort(), prompt, locale))
        : preview(asked, choose.preview(asked.cohort(), prompt, locale));
  }

  private static Answer preview(Asked asked, ChoosePrompt.Outcome outcome) {
    return switch (outcome) {
      case ChoosePrompt.Chosen chosen -> preview(asked, "preview.ask", chosen.prompt().ask());
      case ChoosePrompt.TakenBack back -> preview(asked, "preview.ask.back", back.prompt().ask());
      case ChoosePrompt.Refused refused -> refused(asked, refused);
    };
  }

  private static Answer preview(Asked asked, String key, Prose question) {
    return new PlainAnswer.Preview(asked.wording().say(key, asked.cohort().name()),
        List.of(asked.wording().say("preview.ask.question", question)));
  }

  private static Answer done(Asked asked, ChoosePrompt.Outcome outcome) {
    return switch (outcome) {
      case ChoosePrompt.Chosen chosen -> Spoken.said(asked, "answer.ask", chosen.prompt().ask());
      case ChoosePrompt.TakenBack back -> Spoken.said(asked, "answer.ask.back", back.prompt().ask());
      case ChoosePrompt.Refused refused -> refused(asked, refused);
    };
  }

  private static Answer refused(Asked asked, ChoosePrompt.Refused refused) {
    return Spoken.refused(asked.wording(), "ask", refused.reason());
  }
}
