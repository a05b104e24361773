package org.collegium.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;
import org.collegium.core.protocol.OfferDilemma;
import org.collegium.core.text.Prose;

/** What leaders write down for a protocol: the form, what the others would see, and what becomes of it. */
final class DilemmaReplies {

  private static final String OFFER = "offer";
  private static final String TAKE_BACK = "take-back";

  private final House house;
  private final OfferDilemma dilemmas;

  DilemmaReplies(House house) {
    this.house = house;
    this.dilemmas = new OfferDilemma(house.protocols(), house.ids(), house.clock());
  }

  Answer offer(Asked asked) {
    return answer(asked.wording(), dilemmas.open(asked.cohort().id(), asked.person()));
  }

  private Answer answer(Wording wording, OfferDilemma.Outcome outcome) {
    return switch (outcome) {
      case OfferDilemma.Opened(var form) -> new FormAnswer.FormOpened(form);
      case OfferDilemma.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case OfferDilemma.Shown shown -> shown(wording, shown);
      case OfferDilemma.Offered(var facilitators) ->
          new PlainAnswer.Said(wording.say("answer.dilemma.offered", facilitators));
      case OfferDilemma.TakenBack _ -> new PlainAnswer.Said(wording.say("answer.dilemma.taken-back"));
      case OfferDilemma.Refused(var reason) -> Spoken.refused(wording, "dilemma", reason);
    };
  }

  private Answer shown(Wording wording, OfferDilemma.Shown shown) {
    var words = shown.dilemma().words();
    var notes = new ArrayList<Prose>();
    notes.add(wording.say("answer.dilemma.readers", shown.readers()));
    if (shown.isOwn()) {
      notes.add(wording.say(state(shown)));
    }
    return new ProtocolAnswer.DilemmaShown(shown.author(), words.title(), words.dilemma(), words.focus(), notes,
        shown.isOwn() ? List.of(ways(wording, shown)) : List.of());
  }

  private static String state(OfferDilemma.Shown shown) {
    return shown.isBrought() ? "answer.dilemma.brought"
        : shown.dilemma().offeredAt().isPresent() ? "answer.dilemma.waits" : "answer.dilemma.not-yet";
  }

  private Ask ways(Wording wording, OfferDilemma.Shown shown) {
    var token = house.questions().handle(new Meaning(Subject.DILEMMA, shown.dilemma().id().value(),
        shown.dilemma().author()));
    var isOffered = shown.isBrought() || shown.dilemma().offeredAt().isPresent();
    return new Ask.OneOf(token, Stream.of(OFFER, TAKE_BACK).filter(word -> !isOffered || word.equals(TAKE_BACK))
        .map(word -> new Ask.Choice(word, wording.say("ask.dilemma." + word))).toList());
  }

  /** The form. */
  final class Forms implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return answer(answering.wording(), dilemmas.open(cohort(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return answer(answering.wording(), dilemmas.take(cohort(answering), answering.by(), values));
    }

    private static CohortId cohort(Answering answering) {
      return new CohortId(answering.meaning().id());
    }
  }

  /** One that is there: everybody presses the same button, and each is looked up. */
  final class Readings implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return answer(answering.wording(), dilemmas.read(id(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      var wish = values.getOrDefault("choice", "");
      return answer(answering.wording(), switch (wish) {
        case OFFER -> dilemmas.offer(id(answering), answering.by());
        case TAKE_BACK -> dilemmas.takeBack(id(answering), answering.by());
        default -> dilemmas.read(id(answering), answering.by());
      });
    }

    private static DilemmaId id(Answering answering) {
      return new DilemmaId(answering.meaning().id());
    }
  }
}
