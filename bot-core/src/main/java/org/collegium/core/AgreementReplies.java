package org.collegium.core;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.coaching.AgreementOutcome;
import org.collegium.core.coaching.AnswerAgreement;
import org.collegium.core.coaching.ProposeAgreement;
import org.collegium.core.coaching.ProposeAgreement.Filled;
import org.collegium.core.coaching.ShowAgreements;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.membership.FindMember;
import org.collegium.core.notice.Wording;

/** {@code /coach agreement}, and what comes back when a mentor and a leader agree on how they talk. */
final class AgreementReplies {

  private static final String CHOICE = "choice";
  private static final String LEADER = "member";
  /** As {@link AnswerAgreement} offers them. */
  private static final String AGREE = "agree";
  private static final String TAKE_BACK = "take-back";

  private final House house;
  private final ShowAgreements show;
  private final ProposeAgreement propose;
  private final AnswerAgreement answer;

  AgreementReplies(House house) {
    this.house = house;
    this.show = new ShowAgreements(house.coaching(), house.ids(), house.clock());
    this.propose = new ProposeAgreement(house.coaching(), house.ids(), house.clock());
    this.answer = new AnswerAgreement(house.coaching(), house.clock());
  }

  Answer command(Asked asked) {
    var typed = asked.option(LEADER);
    if (typed.isEmpty()) {
      return said(asked.wording(), show.handle(asked.cohort().id(), asked.person()));
    }
    return new FindMember(house.memberships()).handle(asked.cohort().id(), typed.get(), asked.now())
        .map(leader -> said(asked.wording(), show.handle(asked.cohort().id(), asked.person(), leader.id())))
        .orElseGet(() -> Spoken.refused(asked, "no-such-member", typed.get(), asked.cohort().name()));
  }

  private static Answer said(Wording wording, AgreementOutcome outcome) {
    return switch (outcome) {
      case AgreementOutcome.Shown(var answer) -> answer;
      case AgreementOutcome.Opened(var form) -> new FormAnswer.FormOpened(form);
      case AgreementOutcome.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case AgreementOutcome.Refused(var reason) -> Spoken.refused(wording, "agreement", reason);
    };
  }

  /** All of somebody's in one cohort. */
  final class All implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), show.handle(new CohortId(answering.meaning().id()), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return open(answering);
    }
  }

  /** One of them. */
  final class One implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), show.open(agreement(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return open(answering);
    }
  }

  /** A form that is opened where there is no version yet. */
  final class First implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), propose.open(agreement(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), propose.take(agreement(answering), Optional.empty(), filled(answering, values)));
    }
  }

  /** A version that was shown: it is agreed to, taken back, or changed. */
  final class Versions implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return about(answering, id -> propose.open(id, answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      var version = version(answering);
      return switch (values.getOrDefault(CHOICE, "")) {
        case AGREE -> said(answering.wording(), answer.agree(version, answering.by()));
        case TAKE_BACK -> said(answering.wording(), answer.takeBack(version, answering.by()));
        default -> about(answering, id -> propose.take(id, Optional.of(version), filled(answering, values)));
      };
    }

    private Answer about(Answering answering, Function<AgreementId, AgreementOutcome> work) {
      return propose.of(version(answering)).map(id -> said(answering.wording(), work.apply(id)))
          .orElseGet(() -> Spoken.refused(answering.wording(), "agreement", AgreementOutcome.Refusal.NOT_YOURS));
    }

    private static AgreementVersionId version(Answering answering) {
      return new AgreementVersionId(answering.meaning().id());
    }
  }

  private static AgreementId agreement(Answering answering) {
    return new AgreementId(answering.meaning().id());
  }

  private static Filled filled(Answering answering, Map<String, String> values) {
    return new Filled(answering.by(), answering.key(), values);
  }
}
