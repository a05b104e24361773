package org.collegium.core;

import static org.collegium.core.command.Option.Type.DAY;
import static org.collegium.core.command.Option.Type.HOURS;
import static org.collegium.core.command.Option.Type.MEMBER;
import static org.collegium.core.command.Option.Type.ROLE;
import static org.collegium.core.command.Option.Type.WORDS;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.People;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.MemberAnswer.Member;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.Announce;
import org.collegium.core.membership.AppointMentor;
import org.collegium.core.membership.ChangeRole;
import org.collegium.core.membership.FindMember;
import org.collegium.core.membership.SayWhenToReachMe;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** What can be asked about who belongs to a cohort, and when each may be reached. */
final class MembershipAssembly {

  private static final String MEMBER_OPTION = "member";

  private final House house;
  private final SayWhenToReachMe reachMe;

  private MembershipAssembly(House house) {
    this.house = house;
    this.reachMe = new SayWhenToReachMe(house.memberships(), house.clock());
  }

  static Room room(House house) {
    var assembly = new MembershipAssembly(house);
    var member = required(MEMBER_OPTION, MEMBER);
    return Room.empty()
        .with(Command.personal("cohort away", Command.ATTENDERS, required("from", DAY), optional("until", DAY))
            .changing(), assembly::away)
        .with(Command.personal("cohort back", Command.ATTENDERS).changing(), assembly::back)
        .with(Command.personal("cohort quiet", optional("hours", HOURS)).changing(), assembly::quiet)
        .with(Command.declared("cohort members", Command.ATTENDERS), assembly::members)
        .with(Command.declared("cohort announce", Command.FACILITATORS, required("words", WORDS)).changing(),
            assembly::announce)
        .with(Command.declared("cohort appoint", Command.FACILITATORS, required("leader", MEMBER),
            required("mentor", MEMBER)).changing(), assembly::appoint)
        .with(Command.declared("cohort role", Command.FACILITATORS, member, required("role", ROLE)).changing(),
            assembly::role)
        .with(Command.declared("cohort remove", Command.FACILITATORS, member).changing(), assembly::remove);
  }

  private Answer away(Asked asked) {
    var first = Typed.day(asked.required("from"));
    var last = asked.option("until").map(Typed::day).orElse(first);
    if (first.isEmpty() || last.isEmpty()) {
      return Spoken.refused(asked, "day", first.isEmpty() ? asked.required("from") : asked.required("until"));
    }
    return reachMe.away(asked.person(), first.get(), last.get())
        ? Spoken.said(asked, "answer.away", asked.times().day(first.get()), asked.times().day(last.get()))
        : Spoken.refused(asked, "away.over");
  }

  private Answer back(Asked asked) {
    return Spoken.said(asked, reachMe.back(asked.person()) ? "answer.back" : "answer.back.was-not-away");
  }

  private Answer quiet(Asked asked) {
    var written = asked.option("hours");
    if (written.isEmpty()) {
      var habit = reachMe.habit(asked.person().id());
      return Spoken.said(asked, "answer.quiet.is", asked.times().hour(habit.quiet().from()),
          asked.times().hour(habit.quiet().until()), habit.weeklyLetters());
    }
    return QuietHours.read(written.get())
        .map(hours -> {
          reachMe.quiet(asked.person().id(), hours);
          return Spoken.said(asked, "answer.quiet", asked.times().hour(hours.from()),
              asked.times().hour(hours.until()));
        })
        .orElseGet(() -> Spoken.refused(asked, "quiet", written.get()));
  }

  private Answer members(Asked asked) {
    return house.memberships().read(books -> {
      var members = books.memberships().in(asked.cohort().id(), asked.now());
      var mentors = members.stream().filter(member -> member.role() == Role.MENTOR).map(Membership::person).toList();
      return new MemberAnswer.MembersListed(asked.cohort().name(),
          members.stream().map(member -> line(asked, books.people(), mentors, member)).toList());
    });
  }

  /** @param mentors those who mentor now: only these are shown beside their leaders */
  private static Member line(Asked asked, People people, List<PersonId> mentors, Membership member) {
    return new Member(people.get(member.person()).name(), asked.wording().say("role." + member.role().word()),
        member.mentor().filter(mentors::contains).map(id -> people.get(id).name()), member.school(),
        people.preferredAddress(member.person()).isPresent());
  }

  private Answer announce(Asked asked) {
    var words = new Prose(asked.required("words"));
    if (!asked.isConfirmed()) {
      var people = house.memberships().read(books -> Announce.concerned(books, asked.cohort().id(),
          asked.person().id(), asked.now()).size());
      return new PlainAnswer.Preview(asked.wording().say("preview.announce", asked.cohort().name(), people),
          List.of(words));
    }
    var letters = new Announce(house.memberships(), house.ids(), house.clock())
        .handle(asked.cohort().id(), asked.person().id(), words, asked.key());
    return Spoken.said(asked, "answer.announced", letters);
  }

  private Answer appoint(Asked asked) {
    return with(asked, "leader", leader -> with(asked, "mentor",
        mentor -> switch (new AppointMentor(house.memberships(), house.clock())
            .handle(asked.cohort().id(), leader.id(), mentor.id(), step(asked))) {
          case AppointMentor.Appointed _ when asked.isConfirmed() ->
              Spoken.said(asked, "answer.appointed", mentor.name(), leader.name());
          case AppointMentor.Appointed _ ->
              new PlainAnswer.Preview(asked.wording().say("preview.appoint", mentor.name(), leader.name()),
                  List.of(asked.wording().say("preview.appoint.reads", mentor.name())));
          case AppointMentor.Refused refused -> Spoken.refused(asked.wording(), "appoint", refused.reason(),
              leader.name(), mentor.name());
        }));
  }

  private static Step step(Asked asked) {
    return asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
  }

  private Answer role(Asked asked) {
    var role = Role.named(asked.required("role"));
    if (role.isEmpty()) {
      return Spoken.refused(asked, "role", asked.required("role"));
    }
    return with(asked, MEMBER_OPTION, member -> {
      var word = asked.wording().say("role." + role.get().word());
      var outcome = new ChangeRole(house.memberships(), house.clock()).to(asked.cohort().id(), member.id(), role.get(),
          step(asked));
      return answer(asked, member, outcome, new Told(asked.wording().say("answer.role", member.name()),
          asked.wording().say("preview.role", member.name(), word), List.of()));
    });
  }

  private Answer remove(Asked asked) {
    return with(asked, MEMBER_OPTION, member -> {
      var outcome =
          new ChangeRole(house.memberships(), house.clock()).leave(asked.cohort().id(), member.id(), step(asked));
      return answer(asked, member, outcome, new Told(asked.wording().say("answer.removed", member.name()),
          asked.wording().say("preview.remove", member.name(), asked.cohort().name()),
          List.of(asked.wording().say("preview.remove.keeps", member.name()))));
    });
  }

  /** Who loses a mentor is named before it is done, and when it is. */
  private static Answer answer(Asked asked, Person member, ChangeRole.Outcome outcome, Told told) {
    return switch (outcome) {
      case ChangeRole.Changed changed when asked.isConfirmed() -> new PlainAnswer.Said(Prose.lines(
          Stream.concat(Stream.of(told.done()), without(asked, "answer.without-mentor", member, changed)).toList()));
      case ChangeRole.Changed changed -> new PlainAnswer.Preview(told.title(),
          Stream.concat(told.lines().stream(), without(asked, "preview.without-mentor", member, changed)).toList());
      case ChangeRole.Refused refused ->
          Spoken.refused(asked.wording(), "change-role", refused.reason(), member.name());
    };
  }

  private static Stream<Prose> without(Asked asked, String key, Person mentor, ChangeRole.Changed changed) {
    var leaders = changed.withoutMentor();
    return leaders.isEmpty() ? Stream.empty()
        : Stream.of(asked.wording().say(key, mentor.name(), asked.wording().list(leaders), leaders.size()));
  }

  private Answer with(Asked asked, String option, Function<Person, Answer> then) {
    var typed = asked.required(option);
    return new FindMember(house.memberships()).handle(asked.cohort().id(), typed, asked.now()).map(then)
        .orElseGet(() -> Spoken.refused(asked, "no-such-member", typed, asked.cohort().name()));
  }

  /** What is said when it is done, and what before. */
  private record Told(Prose done, Prose title, List<Prose> lines) {}
}
