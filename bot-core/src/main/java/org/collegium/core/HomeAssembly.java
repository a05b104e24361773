package org.collegium.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AskTime;
import org.collegium.core.casestudy.FindOpenDecisions;
import org.collegium.core.coaching.AgreementInBrief;
import org.collegium.core.coaching.Pair;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.CoachingAnswer.AgreementLine;
import org.collegium.core.command.Command;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.commitment.ListOwnCommitments;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.SayWhenToReachMe;
import org.collegium.core.membership.SayWhereIAm;
import org.collegium.core.notice.Ask;
import org.collegium.core.session.NextSession;
import org.collegium.core.text.Prose;

/** {@code /cohort me}: a person's own page. Platforms that have a place for one keep it there. */
final class HomeAssembly {

  private final House house;
  private final NextSession next;
  private final OpenRounds openRounds;
  private final FindOpenDecisions decisions;
  private final ListOwnCommitments commitments;

  private HomeAssembly(House house) {
    this.house = house;
    this.next = new NextSession(house.sessions(), house.sessionNames(), house.questions());
    this.openRounds = new OpenRounds(house);
    this.decisions = new FindOpenDecisions(house.cases(), house.catalogue(), house.clock());
    this.commitments = new ListOwnCommitments(house.commitments(), house.clock());
  }

  static Room room(House house) {
    return Room.empty().with(Command.personal("cohort me"), new HomeAssembly(house)::page);
  }

  private Answer page(Asked asked) {
    var memberships = house.bot().read(books -> books.memberships().ofPerson(asked.person().id(), asked.now()));
    return new HomeAnswer.OwnPage(memberships.stream().map(member -> seat(asked, member)).toList(),
        Stream.concat(settings(asked).stream(), memberships.stream().flatMap(member -> paused(asked, member)))
            .toList());
  }

  private HomeAnswer.Seat seat(Asked asked, Membership member) {
    var cohort = house.bot().read(books -> books.cohorts().get(member.cohort()));
    return new HomeAnswer.Seat(cohort.name(), asked.wording().say("role." + member.role().word()),
        next.handle(cohort, asked.person(), asked.now()), writing(asked, member),
        commitments.open(asked.person(), member.cohort()));
  }

  private Stream<Prose> paused(Asked asked, Membership member) {
    var cohort = house.bot().read(books -> books.cohorts().get(member.cohort()));
    return new PauseAssembly(house).own(asked, member, cohort.name());
  }

  private List<Ask> writing(Asked asked, Membership member) {
    var checkIn = member.role() == Role.LEADER
        ? openRounds.unanswered(member.cohort(), asked.person()).stream() : Stream.<Ask>empty();
    var free = Command.ATTENDERS.contains(member.role())
        ? Stream.<Ask>of(reflect(asked, member)) : Stream.<Ask>empty();
    var plan = member.role() == Role.LEADER
        ? Stream.of(commitments.another(asked.person(), member.cohort())) : Stream.<Ask>empty();
    return Stream.of(checkIn, decisions(asked, member), free, plan, agreement(asked, member)).flatMap(asks -> asks)
        .toList();
  }

  /** Once they were told that they can agree, or have begun to. */
  private Stream<Ask> agreement(Asked asked, Membership member) {
    return house.coaching().<Optional<Ask>>write(books -> member.mentor()
        .map(mentor -> new Pair(member.cohort(), mentor, asked.person().id()))
        .filter(pair -> pair.stands(books.memberships(), asked.now()))
        .flatMap(pair -> new AgreementInBrief(books.agreements(), books.people(), books.tokens(), asked.person())
            .of(pair))
        .map(AgreementLine::way)).stream();
  }

  private Stream<Ask> decisions(Asked asked, Membership member) {
    var open = decisions.handle(member.cohort(), asked.person());
    return open.stream().map(decision -> new Ask.OpenForm(house.questions().handle(decision.meaning()),
        open.size() == 1 ? asked.wording().say("ask.case.decide.home")
            : asked.wording().say("ask.case.decide.in", decision.title())));
  }

  private Ask reflect(Asked asked, Membership member) {
    var token = house.questions().handle(new Meaning(Subject.REFLECT, member.cohort().value(), asked.person().id()));
    return new Ask.OpenForm(token, asked.wording().say("ask.reflect"));
  }

  private List<Prose> settings(Asked asked) {
    var habit = new SayWhenToReachMe(house.memberships(), house.clock()).habit(asked.person().id());
    var where = new SayWhereIAm(house.memberships(), house.clock()).standing(asked.person().id());
    var ask = new SayWhenToReachMe(house.memberships(), house.clock()).askTime(asked.person().id());
    return Stream.of(own(asked, ask), DigestAssembly.line(asked, house), Stream.of(
        ClockAssembly.clock(asked, where),
        asked.wording().say("answer.quiet.is", asked.times().hour(habit.quiet().from()),
            asked.times().hour(habit.quiet().until()), habit.weeklyLetters()),
        asked.wording().say("answer.home.privacy"))).flatMap(lines -> lines).toList();
  }

  private static Stream<Prose> own(Asked asked, AskTime ask) {
    return ask.equals(AskTime.USUAL) ? Stream.empty() : Stream.of(AskTimeAssembly.line(asked, ask));
  }
}
