package org.collegium.core;

import static org.collegium.core.command.Option.optional;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.core.checkin.PauseCheckIns;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.membership.FindMember;
import org.collegium.core.text.Prose;

/** {@code /cohort pause} and {@code /cohort resume}: a facilitator keeps check-ins from being asked for a while. */
final class PauseAssembly {

  private static final String MEMBER = "member";
  private static final String UNTIL = "until";

  private final House house;
  private final PauseCheckIns pauses;

  PauseAssembly(House house) {
    this.house = house;
    this.pauses = new PauseCheckIns(house.checkIns(), house.clock());
  }

  static Room room(House house) {
    var assembly = new PauseAssembly(house);
    return Room.empty()
        .with(Command.declared("cohort pause", Command.FACILITATORS, optional(MEMBER, Option.Type.MEMBER),
            optional(UNTIL, Option.Type.DAY)).changing(), assembly::pause)
        .with(Command.declared("cohort resume", Command.FACILITATORS, optional(MEMBER, Option.Type.MEMBER)).changing(),
            assembly::resume);
  }

  /** What is paused for somebody in that cohort, for their own page. */
  Stream<Prose> own(Asked asked, Membership member, Prose cohort) {
    if (!member.isAsked()) {
      return Stream.empty();
    }
    var standing = pauses.standing(member.cohort());
    return Stream.concat(
        standing.all().map(last -> asked.wording().say("answer.home.paused.all", cohort, asked.times().day(last)))
            .stream(),
        Optional.ofNullable(standing.members().get(member.person()))
            .map(last -> asked.wording().say("answer.home.paused", cohort, asked.times().day(last))).stream());
  }

  private Answer pause(Asked asked) {
    if (asked.option(UNTIL).isEmpty()) {
      return asked.option(MEMBER).isPresent() ? Spoken.refused(asked, "pause.until") : listed(asked);
    }
    return Typed.day(asked.required(UNTIL))
        .map(until -> with(asked, member -> switch (pauses.pause(asked.cohort().id(), member.map(Person::id), until)) {
          case PauseCheckIns.Paused _ -> member
              .map(one -> Spoken.said(asked, "answer.paused.member", one.name(), asked.times().day(until)))
              .orElseGet(() -> Spoken.said(asked, "answer.paused", asked.cohort().name(), asked.times().day(until)));
          case PauseCheckIns.Refused refused -> Spoken.refused(asked.wording(), "pause", refused.reason(),
              member.map(Person::name).orElseGet(asked.cohort()::name));
        }))
        .orElseGet(() -> Spoken.refused(asked, "day", asked.required(UNTIL)));
  }

  private Answer resume(Asked asked) {
    return with(asked, member -> {
      if (!pauses.resume(asked.cohort().id(), member.map(Person::id))) {
        return Spoken.said(asked, "answer.resumed.none");
      }
      return member.map(one -> Spoken.said(asked, "answer.resumed.member", one.name()))
          .orElseGet(() -> Spoken.said(asked, "answer.resumed", asked.cohort().name()));
    });
  }

  private Answer listed(Asked asked) {
    var standing = pauses.standing(asked.cohort().id());
    var people = house.memberships().read(books -> books.people().of(asked.cohort().id()));
    var lines = Stream.concat(
        standing.all().map(last -> asked.wording().say("answer.paused.all", asked.cohort().name(),
            asked.times().day(last))).stream(),
        standing.members().entrySet().stream().sorted(Map.Entry.comparingByValue())
            .flatMap(each -> Optional.ofNullable(people.get(each.getKey()))
                .map(person -> asked.wording().say("answer.paused.line", person.name(),
                    asked.times().day(each.getValue())))
                .stream()))
        .toList();
    return lines.isEmpty() ? Spoken.said(asked, "answer.paused.none", asked.cohort().name())
        : new PlainAnswer.Said(Prose.lines(lines));
  }

  private Answer with(Asked asked, Function<Optional<Person>, Answer> then) {
    if (asked.option(MEMBER).isEmpty()) {
      return then.apply(Optional.empty());
    }
    var typed = asked.required(MEMBER);
    return new FindMember(house.memberships()).handle(asked.cohort().id(), typed, asked.now())
        .map(found -> then.apply(Optional.of(found)))
        .orElseGet(() -> Spoken.refused(asked, "no-such-member", typed, asked.cohort().name()));
  }
}
