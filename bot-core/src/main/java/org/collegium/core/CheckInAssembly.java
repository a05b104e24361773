package org.collegium.core;

import java.util.Map;
import java.util.Set;
import org.collegium.core.checkin.AnswerCheckIn;
import org.collegium.core.checkin.SnoozeCheckIn;
import org.collegium.core.checkin.SnoozeUntil;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.commitment.ListOwnCommitments;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.RoundId;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Stage;
import org.collegium.core.reflection.WriteForm;

/** How a leader answers a round: by its button, or unprompted. */
final class CheckInAssembly implements Room.Reply {

  private final House house;
  private final AnswerCheckIn answerCheckIn;
  private final WriteForm forms;
  private final OpenRounds rounds;
  private final SnoozeCheckIn snooze;

  private CheckInAssembly(House house) {
    this.house = house;
    this.answerCheckIn = new AnswerCheckIn(house.checkIns(), house.catalogue(), house.ids(), house.clock());
    this.forms = new WriteForm(house.reflections(), house.catalogue(), house.clock());
    this.rounds = new OpenRounds(house);
    this.snooze = new SnoozeCheckIn(house.checkIns(), house.catalogue(), house.clock());
  }

  static Room room(House house) {
    var assembly = new CheckInAssembly(house);
    return Room.empty()
        .with(Command.declared("reflect open", Set.of(Role.LEADER)), assembly::openRound)
        .with(Subject.CHECK_IN, assembly)
        .with(Subject.SNOOZE, assembly.new Later());
  }

  private Answer openRound(Asked asked) {
    return rounds.meant(asked.cohort().id(), asked.person())
        .map(round -> answer(answerCheckIn.open(round, asked.person(), rounds.token(round, asked.person())),
            asked.person()))
        .orElseGet(() -> Spoken.refused(asked, "check-in.none-open"));
  }

  @Override
  public Answer open(Answering answering) {
    return answer(answerCheckIn.open(new RoundId(answering.meaning().id()), answering.by(), answering.replyTo()),
        answering.by());
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    var round = new RoundId(answering.meaning().id());
    var answer = answer(answerCheckIn.take(round, answering.by(),
        new AnswerCheckIn.Filled(answering.replyTo(), values, answering.key())), answering.by());
    return answer instanceof ReflectionAnswer.ReflectionKept kept ? offering(kept, round, answering.by()) : answer;
  }

  /** Who looks back on a session may make a plan of it while it is fresh. */
  private Answer offering(ReflectionAnswer.ReflectionKept kept, RoundId id, Person by) {
    var round = house.checkIns().read(books -> books.rounds().get(id));
    return round.stage() == Stage.CLOSE || round.stage() == Stage.AFTER
        ? kept.with(new ListOwnCommitments(house.commitments(), house.clock()).another(by, round.cohort())) : kept;
  }

  private Answer answer(AnswerCheckIn.Outcome outcome, Person by) {
    return switch (outcome) {
      case AnswerCheckIn.Opened opened -> new FormAnswer.FormOpened(opened.form());
      case AnswerCheckIn.Rejected rejected -> new FormAnswer.FormRejected(rejected.form(), rejected.problems());
      case AnswerCheckIn.Kept kept -> forms.kept(by, kept.first(), kept.answers());
      case AnswerCheckIn.Refused refused -> Spoken.refused(Wording.in(by.locale()), "check-in", refused.reason());
    };
  }

  /** Not now: they are asked once more at an hour they choose. */
  private final class Later implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return SnoozeUntil.named(values.getOrDefault("choice", ""))
          .map(until -> snooze.handle(new RoundId(answering.meaning().id()), answering.by(), until))
          .<Answer>map(outcome -> switch (outcome) {
            case SnoozeCheckIn.Snoozed snoozed -> new PlainAnswer.Said(answering.wording()
                .say("answer.check-in.snoozed", answering.times().moment(snoozed.until())));
            case SnoozeCheckIn.Refused refused ->
                Spoken.refused(answering.wording(), "check-in", refused.reason());
          })
          .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("form.problem.choice")));
    }
  }
}
