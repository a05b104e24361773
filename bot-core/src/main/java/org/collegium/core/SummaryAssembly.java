package org.collegium.core;

import static org.collegium.core.command.Option.Type.DAY;
import static org.collegium.core.command.Option.Type.FILE_FORMAT;
import static org.collegium.core.command.Option.Type.OWN_LEADER;
import static org.collegium.core.command.Option.Type.SESSION;
import static org.collegium.core.command.Option.optional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Afterwards;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PendingCommands;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.FindMember;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.summary.CompareAnswering;
import org.collegium.core.summary.CountResponses;
import org.collegium.core.summary.FileFormat;
import org.collegium.core.summary.SummariseForMentor;
import org.collegium.core.summary.TakeSummaryAlong;

/** {@code /summary}: a mentor gets their leaders' words, a facilitator or convener numbers. */
final class SummaryAssembly {

  private static final String SINCE = "since";
  private static final String LEADER = "member";
  /** As what kind of file it is taken along. */
  static final String AS = "as";

  private final House house;
  private final ShorterSummary shorter;

  private SummaryAssembly(House house) {
    this.house = house;
    this.shorter = new ShorterSummary(house);
  }

  static Room room(House house) {
    return Room.empty().with(Command.declared("summary",
        EnumSet.of(Role.MENTOR, Role.FACILITATOR, Role.CONVENER), optional(LEADER, OWN_LEADER).onlyFor(Role.MENTOR),
        optional(SINCE, DAY).onlyFor(Role.MENTOR),
        optional("session", SESSION), optional(AS, FILE_FORMAT).onlyFor(Role.MENTOR))
        .showingWordsTo(EnumSet.of(Role.MENTOR)), new SummaryAssembly(house)::summary);
  }

  private Answer summary(Asked asked) {
    var day = asked.option(SINCE).flatMap(Typed::day);
    if (asked.option(SINCE).isPresent() && day.isEmpty()) {
      return Spoken.refused(asked, "day", asked.required(SINCE));
    }
    var since = day.map(found -> start(found, asked.person()));
    if (asked.member().role() == Role.MENTOR) {
      return forMentor(asked, since);
    }
    return Stream.of(SINCE, LEADER, AS).anyMatch(option -> asked.option(option).isPresent())
        ? Spoken.refused(asked, "summary.numbers")
        : new CountResponses(house.counts(), house.clock()).handle(asked.cohort(), session(asked), asked.wording());
  }

  private static Optional<Integer> session(Asked asked) {
    return asked.option("session").flatMap(Typed::number);
  }

  private Answer forMentor(Asked asked, Optional<Instant> since) {
    var leader = asked.option(LEADER).flatMap(typed -> new FindMember(house.memberships())
        .handle(asked.cohort().id(), typed, asked.now()));
    if (asked.option(LEADER).isPresent() && leader.isEmpty()) {
      return Spoken.refused(asked, "no-such-member", asked.required(LEADER), asked.cohort().name());
    }
    if (leader.filter(found -> !isMine(asked, found, since)).isPresent()) {
      return Spoken.refused(asked, "summary.not-yours", leader.get().name());
    }
    var request = new SummariseForMentor.Request(asked.cohort(), asked.person().id(), since, leader.map(Person::id),
        session(asked));
    if (asked.option(AS).isPresent()) {
      return FileFormat.named(asked.required(AS)).map(format -> alongAs(format, asked, request))
          .orElseGet(() -> Spoken.refused(asked, "summary.format", asked.required(AS)));
    }
    return asked.isConfirmed() && asked.option(PendingCommands.AT_LEISURE).isPresent()
        ? shorter.answer(asked, request) : whole(asked, request);
  }

  private Answer whole(Asked asked, SummariseForMentor.Request request) {
    var summary = new SummariseForMentor(house.summaries(), house.catalogue(), house.clock()).handle(request);
    var charted = summary.with(new CompareAnswering(asked.wording(), asked.times()).of(summary));
    return shorter.button(asked, request).map(charted::shortenedBy).orElse(charted);
  }

  /** As what a summary can be taken along, as buttons say it. */
  static List<Choice> formats(Wording wording) {
    return Arrays.stream(FileFormat.values())
        .map(format -> new Choice(format.word(), wording.say("takeaway.button." + format.word()))).toList();
  }

  /** They are told first that authors see it, and nothing is read before they say yes. */
  private Answer alongAs(FileFormat format, Asked asked, SummariseForMentor.Request request) {
    if (!asked.isConfirmed()) {
      var wording = asked.wording();
      return new PlainAnswer.Preview(wording.say("takeaway.ask." + format.word()), List.of(
          wording.say("takeaway.ask.what"), wording.say("takeaway.ask.seen"), wording.say("takeaway.ask.stays")));
    }
    var along = new TakeSummaryAlong(house.summaries(), house.catalogue(), house.ids(), house.clock());
    return along.handle(request).map(taken -> {
      var words = asked.wording().say("answer.takeaway", taken.pieces());
      return Afterwards.finish(new PlainAnswer.Said(words),
          () -> new SummaryAnswer.TakenAlong(along.written(taken, format), words, taken.token()));
    }).orElseGet(() -> Spoken.said(asked, "answer.summary.nobody"));
  }

  private boolean isMine(Asked asked, Person leader, Optional<Instant> since) {
    return house.memberships().read(books -> books.memberships().mentoredBy(asked.person().id(), asked.cohort().id(),
        since.orElse(asked.now()))).stream().anyMatch(member -> member.person().equals(leader.id()));
  }

  private static Instant start(LocalDate day, Person person) {
    return day.atStartOfDay(person.zone()).toInstant();
  }
}
