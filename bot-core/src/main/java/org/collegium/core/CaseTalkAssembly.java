package org.collegium.core;

import static org.collegium.core.command.Option.Type.RUNNING_CASE;
import static org.collegium.core.command.Option.optional;

import java.util.List;
import java.util.Map;
import org.collegium.core.casestudy.CaseSoFar;
import org.collegium.core.casestudy.FindSilent;
import org.collegium.core.casestudy.ReadCase;
import org.collegium.core.casestudy.SpeakInCase;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;
import org.collegium.core.summary.ThemesOfCase;

/** What members say in cases, and what becomes of it: to catch up, to be asked with notice, to see how it ended. */
final class CaseTalkAssembly {

  private static final String CASE_OPTION = "case";

  private final House house;
  private final ReadCase read;
  private final SpeakInCase speak;
  private final FindSilent silent;

  private CaseTalkAssembly(House house) {
    this.house = house;
    this.read = new ReadCase(house.cases(), house.catalogue(), house.clock());
    this.speak = new SpeakInCase(house.cases(), house.catalogue(), house.ids(), house.clock());
    this.silent = new FindSilent(house.cases(), house.catalogue(), house.clock());
  }

  static Room room(House house) {
    var assembly = new CaseTalkAssembly(house);
    return Room.empty()
        .with(Command.declared("cohort catchup", Command.ATTENDERS, optional(CASE_OPTION, RUNNING_CASE))
            .showingWordsTo(Command.ATTENDERS), assembly::soFar)
        .with(Command.declared("case airtime", Command.FACILITATORS, optional(CASE_OPTION, RUNNING_CASE)),
            assembly::airtime)
        .with(Subject.CASE_TURN, assembly.new Speaking())
        .with(Subject.CASE_RECORD, assembly.new Ended());
  }

  private Answer soFar(Asked asked) {
    return switch (read.soFar(asked.cohort().id(), asked.person(), asked.option(CASE_OPTION))) {
      case ReadCase.SoFar(var view) -> new CaseInAnswers(asked.wording(), view).soFar(decision(asked.wording(), view));
      case ReadCase.Ended ended -> throw new IllegalStateException("A case that has ended is none so far: " + ended);
      case ReadCase.WhichCase(var running) ->
          Spoken.refused(asked, "case.which", asked.wording().list(running));
      case ReadCase.Refused(var reason) -> Spoken.refused(asked.wording(), CASE_OPTION, reason);
    };
  }

  private Answer airtime(Asked asked) {
    return switch (silent.handle(asked.cohort(), asked.person().locale(), asked.option(CASE_OPTION))) {
      case FindSilent.Silent(var title, var names) when names.isEmpty() ->
          Spoken.said(asked, "answer.case.airtime.none", title);
      case FindSilent.Silent(var title, var names) ->
          Spoken.said(asked, "answer.case.airtime", title, asked.wording().list(names));
      case FindSilent.WhichCase(var running) ->
          Spoken.refused(asked, "case.which", asked.wording().list(running));
      case FindSilent.Refused(var reason) -> Spoken.refused(asked.wording(), CASE_OPTION, reason);
    };
  }

  private List<Ask> decision(Wording wording, CaseSoFar view) {
    return view.decision().stream()
        .<Ask>map(meaning -> new Ask.OpenForm(house.questions().handle(meaning), wording.say("ask.case.decide")))
        .toList();
  }

  private static Answer answer(Wording wording, SpeakInCase.Outcome outcome) {
    return switch (outcome) {
      case SpeakInCase.Opened(var form) -> new FormAnswer.FormOpened(form);
      case SpeakInCase.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case SpeakInCase.Kept(var reference) -> new PlainAnswer.Said(wording.say("answer.turn.kept", reference));
      case SpeakInCase.TakenBack _ -> new PlainAnswer.Said(wording.say("answer.turn.taken-back"));
      case SpeakInCase.Refused(var reason) -> Spoken.refused(wording, "turn", reason);
    };
  }

  /** "Say something". */
  private final class Speaking implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return answer(answering.wording(),
          speak.open(new CaseStudyId(answering.meaning().id()), answering.by(), answering.replyTo()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return answer(answering.wording(),
          speak.take(new CaseStudyId(answering.meaning().id()), answering.by(), answering.replyTo(), values));
    }
  }

  /** "What we said and decided": as it stands now, so that what was changed or taken back since is followed. */
  private final class Ended implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      var wording = answering.wording();
      return switch (read.record(new CaseStudyId(answering.meaning().id()), answering.by())) {
        case ReadCase.Ended(var view, var sight) ->
            new CaseInAnswers(wording, view).ended(sight, themes(answering, view), decision(wording, view));
        case ReadCase.Refused(var reason) -> Spoken.refused(wording, CASE_OPTION, reason);
        case ReadCase.SoFar _,ReadCase.WhichCase _ ->
            throw new IllegalStateException("A button is about one case, and about its end");
      };
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return open(answering);
    }

    private List<Theme> themes(Answering answering, CaseSoFar view) {
      var cohort = cohort(new CaseStudyId(answering.meaning().id()));
      var names = house.bot().read(books -> books.memberships().in(cohort.id(), answering.now()).stream()
          .map(member -> books.people().get(member.person()).name()).toList());
      return new ThemesOfCase(house.catalogue().get(cohort.programme()), names, cohort.locale()).of(view.said());
    }

    private Cohort cohort(CaseStudyId id) {
      return house.cases().read(books -> books.cohorts().get(books.cases().get(id).cohort()));
    }
  }
}
