package org.collegium.core;

import static org.collegium.core.command.Option.Type.LEADERS_REFLECTION;
import static org.collegium.core.command.Option.Type.OWN_LEADER;
import static org.collegium.core.command.Option.Type.PAGE;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.coaching.AnswerNote;
import org.collegium.core.coaching.ChangeNote;
import org.collegium.core.coaching.CommentOnReflection;
import org.collegium.core.coaching.ListThreads;
import org.collegium.core.coaching.NoteOutcome;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;

/** {@code /coach}: what a mentor and a leader write to each other, and nobody else reads. */
final class CoachingAssembly {

  private static final Set<Role> PAIRS = EnumSet.of(Role.LEADER, Role.MENTOR);

  private final CommentOnReflection comment;
  private final AnswerNote answer;
  private final ChangeNote change;
  private final ListThreads list;
  private final TalkReplies talks;
  private final AgreementReplies agreements;

  private CoachingAssembly(House house) {
    this.comment = new CommentOnReflection(house.coaching(), house.ids(), house.clock());
    this.answer = new AnswerNote(house.coaching(), house.ids(), house.clock());
    this.change = new ChangeNote(house.coaching(), house.clock());
    this.list = new ListThreads(house.coaching(), house.clock());
    this.talks = new TalkReplies(house);
    this.agreements = new AgreementReplies(house);
  }

  static Room room(House house) {
    var assembly = new CoachingAssembly(house);
    return Room.empty()
        .with(Command.declared("coach comment", EnumSet.of(Role.MENTOR), required("reference", LEADERS_REFLECTION))
            .showingWordsTo(EnumSet.of(Role.MENTOR)), assembly::comment)
        .with(Command.personal("coach list", PAIRS, optional("page", PAGE)).showingWordsTo(Command.ANYONE),
            assembly::list)
        .with(Command.declared("coach agreement", PAIRS, optional("member", OWN_LEADER).onlyFor(Role.MENTOR))
            .showingWordsTo(PAIRS), assembly.agreements::command)
        .with(Subject.COMMENT, assembly.new Comments())
        .with(Subject.COACHING, assembly.new Answers())
        .with(Subject.OWN_NOTE, assembly.new Own())
        .with(Subject.PROPOSE, assembly.talks.new Proposals())
        .with(Subject.TALK, assembly.talks.new Words())
        .with(Subject.AGREEMENTS, assembly.agreements.new All())
        .with(Subject.AGREEMENT, assembly.agreements.new One())
        .with(Subject.AGREEMENT_FORM, assembly.agreements.new First())
        .with(Subject.AGREEMENT_VERSION, assembly.agreements.new Versions());
  }

  private Answer comment(Asked asked) {
    return said(asked.wording(), comment.open(asked.required("reference"), asked.person()));
  }

  private Answer list(Asked asked) {
    var page = asked.option("page").or(() -> Optional.of("1")).flatMap(Typed::page);
    return page.<Answer>map(found -> list.handle(asked.person(), found))
        .orElseGet(() -> Spoken.refused(asked, "page", asked.required("page")));
  }

  private static Answer said(Wording wording, NoteOutcome outcome) {
    return switch (outcome) {
      case NoteOutcome.Opened(var form) -> new FormAnswer.FormOpened(form);
      case NoteOutcome.Rejected(var form, var problems) -> new FormAnswer.FormRejected(form, problems);
      case NoteOutcome.Sent(var to, var ways) ->
          new CoachingAnswer.NoteKept(wording.say("answer.coach.sent", to), ways);
      case NoteOutcome.Changed(var to, var ways) ->
          new CoachingAnswer.NoteKept(wording.say("answer.coach.changed", to), ways);
      case NoteOutcome.TakenBack(var to) -> new PlainAnswer.Said(wording.say("answer.coach.taken-back", to));
      case NoteOutcome.Refused(var reason) -> Spoken.refused(wording, "coach", reason);
    };
  }

  /** A comment on a reflection. */
  private final class Comments implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), comment.open(about(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), comment.take(about(answering), answering.by(), answering.key(), values));
    }

    private static ReflectionId about(Answering answering) {
      return new ReflectionId(answering.meaning().id());
    }
  }

  /** An answer to what the other wrote. */
  private final class Answers implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), answer.open(thread(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), answer.take(thread(answering), answering.by(), answering.key(), values));
    }

    private static CoachingThreadId thread(Answering answering) {
      return new CoachingThreadId(answering.meaning().id());
    }
  }

  /** One's own, to be changed or taken back. */
  private final class Own implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return said(answering.wording(), change.open(note(answering), answering.by()));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return said(answering.wording(), change.take(note(answering), answering.by(), values));
    }

    private static CoachingNoteId note(Answering answering) {
      return new CoachingNoteId(answering.meaning().id());
    }
  }
}
