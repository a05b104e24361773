package org.collegium.core;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Asked.Step;
import org.collegium.core.command.Command;
import org.collegium.core.command.Command.Scope;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Called;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PendingCommands.Waits;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Finds out which cohort a command is about, whether its asker may, and whether they have seen what it would do. */
final class CallCommand {

  private static final String COHORT = "cohort";
  private static final String CHOICE = "choice";

  private final Ledger<BotBooks> ledger;
  private final InstantSource clock;
  private final Ids ids;
  private final Map<String, Map.Entry<Command, Function<Asked, Answer>>> rooms;

  CallCommand(House house, List<Room> rooms) {
    this.ledger = house.bot();
    this.clock = house.clock();
    this.ids = house.ids();
    this.rooms = rooms.stream().flatMap(room -> room.commands().entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().path(), Function.identity()));
  }

  Answer answer(Invocation invocation, Person person, Called called) {
    return run(invocation, new Call(person, called, Step.PREVIEW));
  }

  /** A cohort was named, or a preview confirmed. */
  Answer goOn(Invocation invocation, Person person, Pending pending, Map<String, String> values) {
    var options = new HashMap<>(pending.options());
    var step = Step.PREVIEW;
    if (pending.waits() == Waits.FOR_COHORT) {
      options.put(COHORT, values.getOrDefault(CHOICE, ""));
    } else if (ledger.write(books -> books.pending().remove(pending.token()))) {
      step = Step.CONFIRMED;
    } else {
      return new PlainAnswer.Refused(Wording.in(person.locale()).say("refused.done-already"));
    }
    return run(invocation, new Call(person, new Called(pending.path(), options, pending.file()), step));
  }

  private Answer run(Invocation invocation, Call call) {
    var wording = Wording.in(call.person().locale());
    var room = rooms.get(call.called().path());
    if (room == null) {
      return new PlainAnswer.Refused(wording.say("refused.unknown-command", call.called().path()));
    }
    var candidates = ledger.read(books -> candidates(books, invocation, call, room.getKey()));
    if (candidates.isEmpty()) {
      return new PlainAnswer.Refused(wording.say("refused.not-for-you", "/" + room.getKey().path()));
    }
    var missing = room.getKey().missing(call.called().options());
    if (missing.isPresent()) {
      return new PlainAnswer.Refused(
          wording.say("refused.missing", missing.get().name(), room.getKey().usage()));
    }
    if (candidates.size() > 1) {
      return ask(call, candidates);
    }
    var seat = candidates.getFirst();
    var asked = new Asked(call.person(), seat.cohort(), seat.member(), call.called().options(), call.called().file(),
        invocation.key(), call.step(), clock.instant());
    return switch (room.getValue().apply(asked)) {
      case PlainAnswer.Preview preview when !asked.isConfirmed() -> confirm(call, seat, preview);
      case Answer other -> other;
    };
  }

  /** Memberships with a role that may; the cohort named, or whose channel it was said in, goes before all others. */
  private List<Seat> candidates(BotBooks books, Invocation invocation, Call call, Command command) {
    var all = books.memberships().ofPerson(call.person().id(), clock.instant()).stream()
        .filter(member -> command.who().contains(member.role()))
        .map(member -> new Seat(books.cohorts().get(member.cohort()), member)).toList();
    if (command.scope() == Scope.MYSELF) {
      return Stream.concat(all.stream(), books.memberships().ever(call.person().id()).stream()
          .map(member -> new Seat(books.cohorts().get(member.cohort()), member))).limit(1).toList();
    }
    var named = Optional.ofNullable(call.called().options().get(COHORT)).filter(name -> !name.isBlank());
    if (named.isPresent()) {
      return all.stream().filter(seat -> seat.cohort().name().raw().equalsIgnoreCase(named.get().strip())).toList();
    }
    var here = invocation.in().flatMap(channel -> books.cohorts().meetingAt(channel));
    var meant = all.stream().filter(seat -> here.equals(Optional.of(seat.cohort().id()))).toList();
    return meant.isEmpty() ? all : meant;
  }

  private Answer ask(Call call, List<Seat> seats) {
    var token = ids.nextToken();
    ledger.write(books -> {
      books.pending().add(new Pending(token, call.person().id(), call.called().path(), call.called().options(),
          call.called().file(), Waits.FOR_COHORT, clock.instant()));
      return token;
    });
    return new PlainAnswer.WhichCohort(token, seats.stream().map(seat -> seat.cohort().name())
        .map((Prose name) -> new Choice(name.raw(), name)).toList());
  }

  private Answer confirm(Call call, Seat seat, PlainAnswer.Preview preview) {
    var token = ids.nextToken();
    var options = new HashMap<>(call.called().options());
    options.put(COHORT, seat.cohort().name().raw());
    ledger.write(books -> {
      books.pending().add(new Pending(token, call.person().id(), call.called().path(), options, call.called().file(),
          Waits.FOR_CONFIRMATION, clock.instant()));
      return token;
    });
    return new PlainAnswer.Confirm(preview.title(), preview.lines(), token);
  }

  private record Call(Person person, Called called, Step step) {}

  private record Seat(Cohort cohort, Membership member) {}
}
