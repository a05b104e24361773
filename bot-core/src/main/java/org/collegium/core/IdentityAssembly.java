package org.collegium.core;

import static org.collegium.core.command.Option.Type.MEMBER;
import static org.collegium.core.command.Option.Type.WORDS;
import static org.collegium.core.command.Option.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.command.TypedLine;
import org.collegium.core.identity.Address;
import org.collegium.core.membership.FindMember;
import org.collegium.core.membership.IdentityAuthor;
import org.collegium.core.membership.JoinCode;
import org.collegium.core.membership.SayWhoIAm;
import org.collegium.core.membership.SeatsThere;
import org.collegium.core.notice.Wording;

/** Who is who on a platform: by the roster's e-mail and a person's own word, or by a code from the facilitator. */
final class IdentityAssembly implements Room.Reply {

  private static final String MEMBER_OPTION = "member";
  private static final Command JOIN = Command.personal("cohort join", required("code", WORDS)).changing();
  private static final TypedLine JOINING = new TypedLine(List.of(JOIN), TypedValues::isOne);

  private final House house;
  private final SayWhoIAm sayWhoIAm;
  private final OncePerRequest once;

  IdentityAssembly(House house) {
    this.house = house;
    this.sayWhoIAm = new SayWhoIAm(house.identities(), house.clock());
    this.once = new OncePerRequest(house.bot(), house.clock());
  }

  Room room() {
    return Room.empty()
        .with(JOIN, asked -> Spoken.said(asked, "answer.join.already", asked.person().name()))
        .with(Command.declared("cohort invite", Command.FACILITATORS, required(MEMBER_OPTION, MEMBER)).changing(),
            this::invite)
        .with(Subject.IDENTITY, this);
  }

  private Answer invite(Asked asked) {
    var typed = asked.required(MEMBER_OPTION);
    return new FindMember(house.memberships()).handle(asked.cohort().id(), typed, asked.now())
        .map(member -> sayWhoIAm.invite(member.id(), house.ids())
            .map(code -> Spoken.said(asked, "answer.invited", member.name(), code.code().readable(),
                asked.times().moment(code.expiresAt())))
            .orElseGet(() -> Spoken.refused(asked, "invite.known", member.name())))
        .orElseGet(() -> Spoken.refused(asked, "no-such-member", typed, asked.cohort().name()));
  }

  /** Answers one who is not known where they speak from. Nothing of anybody is shown or kept there. */
  Answer meet(Invocation invocation) {
    var supposed = house.identities().read(books -> books.addresses().supposedAt(invocation.from()));
    var wording = Wording.in(supposed.map(Person::locale).orElse(Locale.US));
    return code(invocation)
        .map(code -> once.answer(invocation.key(), wording.locale(), () -> join(code, invocation.from(), wording)))
        .or(() -> supposed.flatMap(person -> said(invocation, person)))
        .or(() -> supposed.map(person -> ask(person, invocation.from(), wording)))
        .orElseGet(() -> new PlainAnswer.Refused(wording.say("refused.unknown-person")));
  }

  /** The code they typed, if it is a code that they typed. */
  private static Optional<String> code(Invocation invocation) {
    return switch (invocation.request()) {
      case Invocation.Typed typed -> code(typed.line());
      case Invocation.Written written -> code(written.line());
      case Invocation.Called called when called.path().equals(JOIN.path()) ->
          Optional.ofNullable(called.options().get("code"));
      case Invocation.Called _,Invocation.Opened _ -> Optional.empty();
      case Invocation.PageFilled _,Invocation.Replied _,Invocation.Awaited _,Invocation.Completing _ ->
          Optional.empty();
    };
  }

  private static Optional<String> code(String line) {
    return JOINING.read(line) instanceof TypedLine.Understood understood
        ? Optional.ofNullable(understood.options().get("code")) : Optional.empty();
  }

  private Answer join(String code, Address from, Wording wording) {
    return sayWhoIAm.join(JoinCode.typed(code), from)
        .<Answer>map(person -> new PlainAnswer.Said(wording.say("answer.join.done", person.name())))
        .orElseGet(() -> new PlainAnswer.Refused(wording.say("refused.join.code")));
  }

  private Optional<Answer> said(Invocation invocation, Person person) {
    if (!(invocation.request() instanceof Invocation.Replied replied)) {
      return Optional.empty();
    }
    return house.bot().read(books -> books.tokens().meaningOf(replied.replyTo()))
        .filter(meaning -> meaning.subject() == Subject.IDENTITY && meaning.person().equals(person.id()))
        .map(_ -> once.answer(invocation.key(), person.locale(),
            () -> said(person, invocation.from(), replied.values())));
  }

  private Answer said(Person person, Address from, Map<String, String> values) {
    var wording = Wording.in(person.locale());
    return switch (values.getOrDefault("choice", "")) {
      case IdentityAuthor.YES -> {
        sayWhoIAm.confirm(person.id(), from);
        yield new PlainAnswer.Said(wording.say("answer.identity.yes", person.name()));
      }
      case IdentityAuthor.NO -> {
        sayWhoIAm.disown(person.id(), from);
        yield new PlainAnswer.Said(wording.say("answer.identity.no", person.name()));
      }
      default -> ask(person, from, wording);
    };
  }

  private Answer ask(Person person, Address from, Wording wording) {
    return house.identities().write(books -> {
      var cohorts = new SeatsThere(books, from.platform()).of(person, house.clock().instant()).stream()
          .map(member -> books.cohorts().get(member.cohort()).name()).toList();
      return cohorts.isEmpty() ? new PlainAnswer.Refused(wording.say("refused.unknown-person"))
          : new MemberAnswer.IsItYou(person.name(), cohorts, IdentityAuthor.isItYou(books, person));
    });
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  /** Who has said so already may say it again, or think better of it. */
  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return said(answering.by(), answering.from(), values);
  }
}
