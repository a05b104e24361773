package org.collegium.core;

import static org.collegium.core.command.Option.Type.CASE;
import static org.collegium.core.command.Option.Type.RUNNING_CASE;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.casestudy.CaseView;
import org.collegium.core.casestudy.ConductCase;
import org.collegium.core.casestudy.ConductCase.Back;
import org.collegium.core.casestudy.ConductCase.Close;
import org.collegium.core.casestudy.ConductCase.Next;
import org.collegium.core.casestudy.ConductCase.Pause;
import org.collegium.core.casestudy.DecideCase;
import org.collegium.core.casestudy.ListCases;
import org.collegium.core.casestudy.OpenCase;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/**
 * {@code /case}: what facilitators can do with cases, and how leaders bring their own. What a whole channel would read
 * is shown first. Members decide by the buttons there.
 */
final class CaseAssembly implements Room.Reply {

  private static final String CASE_OPTION = "case";
  /** Comes back with a confirmation, so that what is confirmed is what was shown. */
  private static final String STAGE = "stage";
  private static final String STUDY = "study";

  private final OpenCase openCase;
  private final ConductCase conductCase;
  private final ListCases listCases;
  private final OwnCaseReplies own;
  private final DecideCase decideCase;

  private CaseAssembly(House house) {
    this.openCase = new OpenCase(house.cases(), house.catalogue(), house.ids(), house.clock());
    this.conductCase = new ConductCase(house.cases(), house.catalogue(), house.clock());
    this.decideCase = new DecideCase(house.cases(), house.catalogue(), house.ids(), house.clock());
    this.listCases = new ListCases(house.cases(), house.catalogue());
    this.own = new OwnCaseReplies(house);
  }

  static Room room(House house) {
    var assembly = new CaseAssembly(house);
    return Room.empty()
        .with(Command.declared("case list", Command.FACILITATORS).showingWordsTo(Command.FACILITATORS), assembly::list)
        .with(Command.declared("case open", Command.FACILITATORS, required(CASE_OPTION, CASE)).changing()
            .showingWordsTo(Command.FACILITATORS),
            assembly::open)
        .with(Command.declared("case next", Command.FACILITATORS, optional(CASE_OPTION, RUNNING_CASE)).changing()
            .showingWordsTo(Command.FACILITATORS),
            assembly::next)
        .with(Command.declared("case back", Command.FACILITATORS, optional(CASE_OPTION, RUNNING_CASE)).changing()
            .showingWordsTo(Command.FACILITATORS),
            assembly::back)
        .with(Command.declared("case pause", Command.FACILITATORS, optional(CASE_OPTION, RUNNING_CASE)).changing(),
            assembly::pause)
        .with(Command.declared("case close", Command.FACILITATORS, optional(CASE_OPTION, RUNNING_CASE)).changing()
            .showingWordsTo(Command.FACILITATORS),
            assembly::close)
        .with(Command.declared("case offer", EnumSet.of(Role.LEADER)), assembly.own::offer)
        .with(Command.declared("case review", Command.FACILITATORS), assembly.own::review)
        .with(Subject.CASE, assembly)
        .with(Subject.OWN_CASES, assembly.own.new Brought())
        .with(Subject.OWN_CASE, assembly.own.new One())
        .with(Subject.OWN_CASE_EDIT, assembly.own.new Changed())
        .with(Subject.OWN_CASE_NOTE, assembly.own.new SendingBack());
  }

  @Override
  public Answer open(Answering answering) {
    return answer(answering.wording(), decideCase.open(new CaseStudyId(answering.meaning().id()), answering.by(),
        answering.replyTo()));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return answer(answering.wording(), decideCase.take(new CaseStudyId(answering.meaning().id()), answering.by(),
        answering.replyTo(), values));
  }

  private static Answer answer(Wording wording, DecideCase.Outcome outcome) {
    return switch (outcome) {
      case DecideCase.Opened(var form) -> new FormAnswer.FormOpened(form);
      case DecideCase.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case DecideCase.Kept(var way) -> new PlainAnswer.Said(wording.say("answer.case.decided", way));
      case DecideCase.Shown(var sight) -> new DecisionsInWords(wording).answer(sight);
      case DecideCase.Refused(var reason) -> Spoken.refused(wording, "decision", reason);
    };
  }

  private Answer list(Asked asked) {
    return new CaseAnswer.CasesListed(asked.cohort().name(), listCases.handle(asked.cohort().id(),
        asked.person().locale()).stream()
        .map(listed -> new CaseAnswer.CaseLine(new Prose(listed.script().id()), listed.script().title(),
            listed.script().session(), listed.script().about(), listed.latest().map(view -> state(asked, view))
                .orElseGet(() -> asked.wording().say("case.state.new"))))
        .toList());
  }

  private Answer open(Asked asked) {
    var outcome = openCase.handle(new OpenCase.Request(asked.cohort().id(), asked.person().id(),
        asked.required(CASE_OPTION), step(asked)));
    return switch (outcome) {
      case OpenCase.Refused refused -> Spoken.refused(asked.wording(), CASE_OPTION, refused.reason());
      case OpenCase.Opened(var view) when asked.isConfirmed() -> said(asked, view);
      case OpenCase.Opened(var view) -> preview(asked, view, "preview.case.open");
    };
  }

  private Answer next(Asked asked) {
    return conduct(asked, new Next(shown(asked)), "preview.case.next");
  }

  private Answer back(Asked asked) {
    if (asked.isConfirmed()) {
      return conduct(asked, new Back(shown(asked) + 1), "");
    }
    return conduct(asked, new Back(0), "preview.case.back");
  }

  private Answer close(Asked asked) {
    return conduct(asked, new Close(), "preview.case.close");
  }

  /** Nobody else sees it, so it is done at once. */
  private Answer pause(Asked asked) {
    return answer(asked,
        conductCase.handle(new ConductCase.Request(asked.cohort().id(), asked.person().locale(), new Pause(),
            asked.option(CASE_OPTION), Optional.empty(), Step.WRITE)),
        Optional.empty());
  }

  private Answer conduct(Asked asked, ConductCase.Wish wish, String preview) {
    return answer(asked,
        conductCase.handle(new ConductCase.Request(asked.cohort().id(), asked.person().locale(), wish,
            asked.option(CASE_OPTION), study(asked), step(asked))),
        Optional.of(preview).filter(_ -> !asked.isConfirmed()));
  }

  private static Answer answer(Asked asked, ConductCase.Outcome outcome, Optional<String> preview) {
    return switch (outcome) {
      case ConductCase.Refused refused -> Spoken.refused(asked.wording(), CASE_OPTION, refused.reason());
      case ConductCase.WhichCase(var running) -> Spoken.refused(asked, "case.which", asked.wording().list(running));
      case ConductCase.Went(var view) -> preview.map(key -> preview(asked, view, key))
          .orElseGet(() -> said(asked, view));
    };
  }

  private static Answer preview(Asked asked, CaseView view, String key) {
    var stage = asked.wording().say("case.stage." + view.telling().kind().word());
    return new PlainAnswer.Preview(asked.wording().say(key, view.title(), view.stage(), view.stages(), stage),
        List.of(new Prose(VisibleText.beginning(view.telling().text().raw())), state(asked, view)),
        Map.of(STAGE, Integer.toString(view.stage()), STUDY, Long.toString(view.id().value())));
  }

  private static Answer said(Asked asked, CaseView view) {
    return Spoken.said(asked, "answer.case", view.title(), state(asked, view));
  }

  private static Prose state(Asked asked, CaseView view) {
    var word = view.state().name().toLowerCase(Locale.ROOT);
    return view.next()
        .map(next -> asked.wording().say("case.state.open", view.stage(), view.stages(), asked.times().moment(next)))
        .orElseGet(() -> asked.wording().say("case.state." + word, view.stage(), view.stages()));
  }

  /** The number of the stage that the preview showed to be the latest; 0 where none was shown. */
  private static int shown(Asked asked) {
    return asked.option(STAGE).filter(_ -> asked.isConfirmed()).flatMap(Typed::number).orElse(0);
  }

  /** The case that the preview showed. */
  private static Optional<CaseStudyId> study(Asked asked) {
    return asked.option(STUDY).filter(_ -> asked.isConfirmed()).map(Long::valueOf).map(CaseStudyId::new);
  }

  private static Step step(Asked asked) {
    return asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
  }
}
