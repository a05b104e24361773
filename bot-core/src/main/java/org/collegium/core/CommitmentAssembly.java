package org.collegium.core;

import static org.collegium.core.command.Option.Type.COMMITMENT;
import static org.collegium.core.command.Option.Type.DAY;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.commitment.AnotherDay;
import org.collegium.core.commitment.ChangeCommitment;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.commitment.ListOwnCommitments;
import org.collegium.core.commitment.MakeCommitment;
import org.collegium.core.commitment.PutOffCommitment;
import org.collegium.core.commitment.TellOutcome;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;

/** What can be asked about one's own commitments. */
final class CommitmentAssembly {

  private static final Set<Role> LEADERS = EnumSet.of(Role.LEADER);

  private final House house;
  private final MakeCommitment make;
  private final ChangeCommitment change;
  private final TellOutcome tell;
  private final PutOffCommitment putOff;
  private final ListOwnCommitments list;

  private CommitmentAssembly(House house) {
    this.house = house;
    this.make = new MakeCommitment(house.commitments(), house.ids(), house.clock());
    this.change = new ChangeCommitment(house.commitments(), house.clock());
    this.tell = new TellOutcome(house.commitments(), house.ids(), house.clock());
    this.putOff = new PutOffCommitment(house.commitments(), house.clock());
    this.list = new ListOwnCommitments(house.commitments(), house.clock());
  }

  static Room room(House house) {
    var assembly = new CommitmentAssembly(house);
    var reference = required("reference", COMMITMENT);
    return Room.empty()
        .with(Command.declared("commit make", LEADERS, optional("day", DAY)), assembly::make)
        .with(Command.personal("commit list", LEADERS), asked -> assembly.list.handle(asked.person()))
        .with(Command.personal("commit tell", LEADERS, reference), asked -> assembly.own(asked,
            own -> assembly.answer(assembly.tell.open(own, asked.person()), asked.person())))
        .with(Command.personal("commit change", LEADERS, reference), asked -> assembly.own(asked,
            own -> assembly.answer(assembly.change.open(own, asked.person()), asked.person())))
        .with(Command.personal("commit close", LEADERS, reference), asked -> assembly.own(asked,
            own -> assembly.answer(assembly.tell.close(own, asked.person()), asked.person())))
        .with(Subject.COMMIT, assembly.new Made())
        .with(Subject.COMMITMENT, assembly.new Changed())
        .with(Subject.OUTCOME, assembly.new Told(Subject.OUTCOME))
        .with(Subject.CLOSING, assembly.new Told(Subject.CLOSING))
        .with(Subject.ANOTHER_DAY, assembly.new Later());
  }

  private Answer make(Asked asked) {
    var day = asked.option("day").flatMap(Typed::day);
    return asked.option("day").isPresent() && day.isEmpty() ? Spoken.refused(asked, "day", asked.required("day"))
        : answer(make.open(asked.cohort().id(), asked.person(), day), asked.person());
  }

  private Answer own(Asked asked, Function<CommitmentId, Answer> work) {
    return house.commitments().read(books -> books.commitments().referred(asked.required("reference"))
        .filter(found -> found.author().equals(asked.person().id())).map(Commitment::id))
        .map(work)
        .orElseGet(() -> Spoken.refused(asked.wording(), "commitment", ChangeCommitment.Refusal.NOT_YOURS));
  }

  private Answer answer(MakeCommitment.Outcome outcome, Person by) {
    return switch (outcome) {
      case MakeCommitment.Opened opened -> new FormAnswer.FormOpened(opened.form());
      case MakeCommitment.Rejected rejected -> new FormAnswer.FormRejected(rejected.form(), rejected.problems());
      case MakeCommitment.Kept kept -> list.kept(by, kept.commitment());
      case MakeCommitment.Refused refused -> Spoken.refused(Wording.in(by.locale()), "commitment", refused.reason());
    };
  }

  private Answer answer(ChangeCommitment.Outcome outcome, Person by) {
    return switch (outcome) {
      case ChangeCommitment.Opened opened -> new FormAnswer.FormOpened(opened.form());
      case ChangeCommitment.Rejected rejected -> new FormAnswer.FormRejected(rejected.form(), rejected.problems());
      case ChangeCommitment.Kept kept -> list.kept(by, kept.commitment());
      case ChangeCommitment.Refused refused -> Spoken.refused(Wording.in(by.locale()), "commitment", refused.reason());
    };
  }

  private Answer answer(TellOutcome.Outcome outcome, Person by) {
    return switch (outcome) {
      case TellOutcome.Opened opened -> new FormAnswer.FormOpened(opened.form());
      case TellOutcome.Rejected rejected -> new FormAnswer.FormRejected(rejected.form(), rejected.problems());
      case TellOutcome.Carried carried -> list.kept(by, carried.commitment());
      case TellOutcome.Closed closed -> new PlainAnswer.Said(Wording.in(by.locale())
          .say("answer.commitment.closed", closed.commitment().reference()));
      case TellOutcome.Refused refused -> Spoken.refused(Wording.in(by.locale()), "commitment", refused.reason());
    };
  }

  private static CommitmentId about(Answering answering) {
    return new CommitmentId(answering.meaning().id());
  }

  /** A new one. */
  private final class Made implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return answer(make.open(cohort(answering), answering.by(), Optional.empty()), answering.by());
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return answer(make.take(cohort(answering), answering.by(), values), answering.by());
    }

    private CohortId cohort(Answering answering) {
      return new CohortId(answering.meaning().id());
    }
  }

  /** One of one's own, to be changed. */
  private final class Changed implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return answer(change.open(about(answering), answering.by()), answering.by());
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return answer(change.take(about(answering), answering.by(), values), answering.by());
    }
  }

  /** Not yet: it comes back on a day they choose. */
  private final class Later implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return AnotherDay.named(values.getOrDefault("choice", ""))
          .map(day -> putOff.handle(about(answering), answering.by(), day))
          .<Answer>map(outcome -> switch (outcome) {
            case PutOffCommitment.PutOff until -> new PlainAnswer.Said(answering.wording()
                .say("answer.commitment.put-off", answering.times().day(until.until())));
            case PutOffCommitment.Refused refused ->
                Spoken.refused(answering.wording(), "commitment", refused.reason());
          })
          .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("form.problem.choice")));
    }
  }

  /** What happened, and whether it goes on. */
  private final class Told implements Room.Reply {

    private final Subject subject;

    private Told(Subject subject) {
      this.subject = subject;
    }

    @Override
    public Answer open(Answering answering) {
      return answer(subject == Subject.CLOSING ? tell.close(about(answering), answering.by())
          : tell.open(about(answering), answering.by()), answering.by());
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return answer(tell.take(about(answering), answering.by(),
          new TellOutcome.Filled(answering.replyTo(), values)), answering.by());
    }
  }
}
