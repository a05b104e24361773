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
import org.collegium.core.identity.Role;
import org.collegium.core.membership.Announce;
import org.collegium.core.membership.AppointMentor;
import org.collegium.core.membership.ChangeRole;
import org.collegium.core.membership.FindMember;
import org.collegium.core.membership.SayWhenToReachMe;
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
        .with(Command.personal("cohort away", required("from", DAY), optional("until", DAY)).changing(), assembly::away)
        .with(Command.personal("cohort back").changing(), assembly::back)
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
      return Spoken.said(asked, "answer.quiet.is", habit.quiet().from().toString(), habit.quiet().until().toString(),
          habit.weeklyLetters());
    }
    return QuietHours.read(written.get())
        .map(hours -> {
          reachMe.quiet(asked.person().id(), hours);
          return Spoken.said(asked, "answer.quiet", hours.from().toString(), hours.until().toString());
        })
        .orElseGet(() -> Spoken.refused(asked, "quiet", written.get()));
  }

  private Answer members(Asked asked) {
    return house.memberships().read(books -> new MemberAnswer.MembersListed(asked.cohort().name(),
        books.memberships().in(asked.cohort().id(), asked.now()).stream()
            .map(member -> line(asked, books.people(), member))
            .toList()));
  }

  private static Member line(Asked asked, People people, Membership member) {
    return new Member(people.get(member.person()).name(), asked.wording().say("role." + member.role().word()),
        member.mentor().map(id -> people.get(id).name()), member.school(),
        people.preferredAddress(member.person()).isPresent());
  }

  private Answer announce(Asked asked) {
    var words = new Prose(asked.required("words"));
    if (!asked.isConfirmed()) {
      var people = house.memberships().read(books -> books.memberships().in(asked.cohort().id(), asked.now()).size());
      return new PlainAnswer.Preview(asked.wording().say("preview.announce", asked.cohort().name(), people),
          List.of(words));
    }
    var letters = new Announce(house.memberships(), house.ids(), house.clock())
        .handle(asked.cohort().id(), asked.person().id(), words, asked.key());
    return Spoken.said(asked, "answer.announced", letters);
  }

  private Answer appoint(Asked asked) {
    return with(asked, "leader", leader -> with(asked, "mentor", mentor -> {
      if (!asked.isConfirmed()) {
        return new PlainAnswer.Preview(asked.wording().say("preview.appoint", mentor.name(), leader.name()),
            List.of(asked.wording().say("preview.appoint.reads", mentor.name())));
      }
      return switch (new AppointMentor(house.memberships(), house.clock())
          .handle(asked.cohort().id(), leader.id(), mentor.id())) {
        case AppointMentor.Appointed _ -> Spoken.said(asked, "answer.appointed", mentor.name(), leader.name());
        case AppointMentor.Refused refused ->
            Spoken.refused(asked.wording(), "appoint", refused.reason(), leader.name(),
                mentor.name());
      };
    }));
  }

  private Answer role(Asked asked) {
    var role = Role.named(asked.required("role"));
    if (role.isEmpty()) {
      return Spoken.refused(asked, "role", asked.required("role"));
    }
    return with(asked, MEMBER_OPTION, member -> {
      var word = asked.wording().say("role." + role.get().word());
      if (!asked.isConfirmed()) {
        return new PlainAnswer.Preview(asked.wording().say("preview.role", member.name(), word), List.of());
      }
      return answer(asked, member, new ChangeRole(house.memberships(), house.clock())
          .to(asked.cohort().id(), member.id(), role.get()), "answer.role");
    });
  }

  private Answer remove(Asked asked) {
    return with(asked, MEMBER_OPTION, member -> {
      if (!asked.isConfirmed()) {
        return new PlainAnswer.Preview(asked.wording().say("preview.remove", member.name(), asked.cohort().name()),
            List.of(asked.wording().say("preview.remove.keeps", member.name())));
      }
      return answer(asked, member, new ChangeRole(house.memberships(), house.clock())
          .leave(asked.cohort().id(), member.id()), "answer.removed");
    });
  }

  private static Answer answer(Asked asked, Person member, ChangeRole.Outcome outcome, String done) {
    return outcome == ChangeRole.Outcome.CHANGED ? Spoken.said(asked, done, member.name())
        : Spoken.refused(asked.wording(), "change-role", outcome, member.name());
  }

  private Answer with(Asked asked, String option, Function<Person, Answer> then) {
    var typed = asked.required(option);
    return new FindMember(house.memberships()).handle(asked.cohort().id(), typed, asked.now()).map(then)
        .orElseGet(() -> Spoken.refused(asked, "no-such-member", typed, asked.cohort().name()));
  }
}
