package org.collegium.core;

import java.util.Map;
import org.collegium.core.casestudy.OfferCase;
import org.collegium.core.casestudy.OwnCaseOutcome;
import org.collegium.core.casestudy.ReviewCase;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.notice.Wording;

/** {@code /case offer} and {@code /case review}, and what comes back when a leader brings a case of their own. */
final class OwnCaseReplies {

  private static final String CHOICE = "choice";
  /** As the buttons carry them; what was accepted says when what was shown had been sent. */
  private static final String ACCEPT = "accept:";
  private static final String WITHDRAW = "withdraw:";

  private final OfferCase offer;
  private final ReviewCase review;

  OwnCaseReplies(House house) {
    this.offer = new OfferCase(house.cases(), house.ids(), house.clock());
    this.review = new ReviewCase(house.cases(), house.clock());
  }

  /** Those they brought; whoever brought none gets the form. */
  Answer offer(Asked asked) {
    var cohort = asked.cohort().id();
    return said(asked.wording(), review.hasOwn(cohort, asked.person()) ? review.listOwn(cohort, asked.person())
        : offer.begin(cohort, asked.person()));
  }

  Answer review(Asked asked) {
    return said(asked.wording(), review.list(asked.cohort().id(), asked.person()));
  }

  private static Answer said(Wording wording, OwnCaseOutcome outcome) {
    return switch (outcome) {
      case OwnCaseOutcome.Shown(var answer) -> answer;
      case OwnCaseOutcome.Opened(var form) -> new FormAnswer.FormOpened(form);
      case OwnCaseOutcome.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case OwnCaseOutcome.Refused(var reason) -> Spoken.refused(wording, "own-case", reason);
    };
  }

  private static OwnCaseId own(Answering answering) {
    return new OwnCaseId(answering.meaning().id());
  }

  /** Another one. */
  final class Brought implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), offer.begin(cohort(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), offer.take(cohort(answering), answering.by(), values));
    }

    private static CohortId cohort(Answering answering) {
      return new CohortId(answering.meaning().id());
    }
  }

  /** One of them, as whoever asks may see it: it is shown, accepted, or taken back by its author. */
  final class One implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), review.open(own(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      var choice = values.getOrDefault(CHOICE, "");
      if (choice.startsWith(WITHDRAW)) {
        return said(answering.wording(), offer.withdraw(own(answering), answering.by()));
      }
      return choice.startsWith(ACCEPT)
          ? said(answering.wording(), review.accept(own(answering), answering.by(), choice.substring(ACCEPT.length())))
          : open(answering);
    }
  }

  /** One of theirs, to be told otherwise. */
  final class Changed implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), offer.open(own(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), offer.takeAgain(own(answering), answering.by(), values));
    }
  }

  /** One that goes back to its author. */
  final class SendingBack implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), review.openNote(own(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), review.sendBack(own(answering), answering.by(), values));
    }
  }
}
