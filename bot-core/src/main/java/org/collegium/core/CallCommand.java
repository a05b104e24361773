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
import org.collegium.core.command.Afterwards;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Asked.Step;
import org.collegium.core.command.Command;
import org.collegium.core.command.Command.Effect;
import org.collegium.core.command.Command.Scope;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Called;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PendingCommands.Waits;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Finds out which cohort a command is about, whether its asker may, and whether they have seen what it would do. */
final class CallCommand {

  private static final String COHORT = "cohort";
  private static final String CHOICE = "choice";

  private final Ledger<BotBooks> ledger;
  private final InstantSource clock;
  private final Ids ids;
  private final OncePerRequest once;
  private final Map<String, Map.Entry<Command, Function<Asked, Answer>>> rooms;

  CallCommand(House house, List<Room> rooms) {
    this.ledger = house.bot();
    this.clock = house.clock();
    this.ids = house.ids();
    this.once = new OncePerRequest(ledger, clock);
    this.rooms = rooms.stream().flatMap(room -> room.commands().entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().path(), Function.identity()));
  }

  Answer answer(Invocation invocation, Person person, Called called) {
    var today = clock.instant().atZone(person.zone()).toLocalDate();
    var options = Optional.ofNullable(rooms.get(called.path()))
        .map(room -> TypedValues.plain(room.getKey(), called.options(), today)).orElse(called.options());
    return run(invocation, new Call(person, new Called(called.path(), options, called.file()), Step.PREVIEW));
  }

  /** What it waited for was named, or a preview confirmed. */
  Answer goOn(Invocation invocation, Person person, Pending pending, Map<String, String> values) {
    if (pending.isAtLeisure()) {
      return new PlainAnswer.Following(Wording.in(person.locale()).say("answer.following"), pending.token());
    }
    if (pending.waits() == Waits.FOR_CONFIRMATION) {
      return Afterwards.of(() -> once.answer(invocation.key(), person.locale(),
          () -> confirmed(invocation, person, pending)));
    }
    var options = new HashMap<>(pending.options());
    options.put(pending.waits() == Waits.FOR_FILE_FORMAT ? SummaryAssembly.AS : COHORT,
        values.getOrDefault(CHOICE, ""));
    return run(invocation, new Call(person, new Called(pending.path(), options, pending.file()), Step.PREVIEW));
  }

  /** Outside any transaction and deadline: what a button asked for that takes a while. */
  Answer atLeisure(Invocation invocation, Person person, Pending pending) {
    return pending.isAtLeisure()
        ? carryOut(invocation, new Call(person, new Called(pending.path(), pending.options(), pending.file()),
            Step.CONFIRMED))
        : new PlainAnswer.Refused(Wording.in(person.locale()).say("refused.not-yours"));
  }

  /** What was confirmed is done and waits no more, or neither. */
  private Answer confirmed(Invocation invocation, Person person, Pending pending) {
    return ledger.write(books -> {
      if (!books.pending().remove(pending.token())) {
        return new PlainAnswer.Refused(Wording.in(person.locale()).say("refused.done-already"));
      }
      var answer = carryOut(invocation,
          new Call(person, new Called(pending.path(), pending.options(), pending.file()), Step.CONFIRMED));
      if (OncePerRequest.hasChangedSomething(answer)) {
        books.requests().done(pending.key(), clock.instant());
      }
      return answer;
    });
  }

  private Answer run(Invocation invocation, Call call) {
    var room = Optional.ofNullable(rooms.get(call.called().path()));
    return room.filter(found -> found.getKey().effect() == Effect.CHANGES).isPresent()
        ? once.answer(invocation.key(), call.person().locale(), () -> carryOut(invocation, call))
        : carryOut(invocation, call);
  }

  private Answer carryOut(Invocation invocation, Call call) {
    var wording = Wording.in(call.person().locale());
    var room = rooms.get(call.called().path());
    if (room == null) {
      return new PlainAnswer.Refused(wording.say("refused.unknown-command", call.called().path()));
    }
    var candidates = ledger.read(books -> candidates(books, invocation, call, room.getKey()));
    if (candidates.isEmpty()) {
      return new PlainAnswer.Refused(farewell(call)
          .orElseGet(() -> wording.say("refused.not-for-you",
              "/" + Vocabulary.in(wording.locale()).path(room.getKey().path()))));
    }
    var missing = room.getKey().missing(call.called().options());
    if (missing.isPresent()) {
      return Spoken.missing(wording, room.getKey(), missing.get());
    }
    if (candidates.size() > 1) {
      return ask(invocation, call, candidates);
    }
    var seat = candidates.getFirst();
    if (invocation.request() instanceof Invocation.Written && room.getKey().readers().contains(seat.member().role())) {
      return showAlone(invocation, call, seat, wording);
    }
    var asked = new Asked(call.person(), seat.cohort(), seat.member(), call.called().options(), call.called().file(),
        invocation.key(), call.step(), clock.instant());
    return withWaysOn(room.getValue().apply(asked), invocation, call, seat);
  }

  /** What is answered, with the way to confirm it or to take it along. */
  private Answer withWaysOn(Answer answer, Invocation invocation, Call call, Seat seat) {
    return switch (answer) {
      case PlainAnswer.Preview preview -> confirm(invocation, call, seat, preview);
      case SummaryAnswer.MentorSummary summary when !summary.leaders().isEmpty() ->
          summary.takenAlongBy(new Ask.OneOf(waiting(invocation, shown(call, seat, Map.of()), Waits.FOR_FILE_FORMAT),
              SummaryAssembly.formats(Wording.in(call.person().locale()))));
      case Answer other -> other;
    };
  }

  private Optional<Prose> farewell(Call call) {
    return ledger.read(books -> {
      var farewell = new Farewell(books, call.person(), clock.instant());
      return named(call).map(farewell::words).orElseGet(farewell::words);
    });
  }

  private static Optional<String> named(Call call) {
    return Optional.ofNullable(call.called().options().get(COHORT)).filter(name -> !name.isBlank());
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
    var named = named(call);
    if (named.isPresent()) {
      return all.stream().filter(seat -> seat.cohort().name().raw().equalsIgnoreCase(named.get().strip())).toList();
    }
    var here = invocation.in().flatMap(channel -> books.cohorts().meetingAt(channel));
    var meant = all.stream().filter(seat -> here.equals(Optional.of(seat.cohort().id()))).toList();
    return meant.isEmpty() ? all : meant;
  }

  private Answer ask(Invocation invocation, Call call, List<Seat> seats) {
    return new PlainAnswer.WhichCohort(waiting(invocation, call, Waits.FOR_COHORT),
        seats.stream().map(seat -> seat.cohort().name()).map((Prose name) -> new Choice(name.raw(), name)).toList());
  }

  /** Nothing is read before they press; then it is. */
  private Answer showAlone(Invocation invocation, Call call, Seat seat, Wording wording) {
    return new PlainAnswer.ShownAlone(waiting(invocation, call, Waits.FOR_COHORT),
        new Choice(seat.cohort().name().raw(), wording.say("answer.alone.show")));
  }

  private Answer confirm(Invocation invocation, Call call, Seat seat, PlainAnswer.Preview preview) {
    return new PlainAnswer.Confirm(preview.title(), preview.lines(),
        waiting(invocation, shown(call, seat, preview.settled()), Waits.FOR_CONFIRMATION));
  }

  /** The same, with what is settled by now. */
  private static Call shown(Call call, Seat seat, Map<String, String> settled) {
    var options = new HashMap<>(call.called().options());
    options.putAll(settled);
    options.put(COHORT, seat.cohort().name().raw());
    return new Call(call.person(), new Called(call.called().path(), options, call.called().file()), call.step());
  }

  /** The token under which the command waits; the same one for a request that is delivered again. */
  private ReplyTo waiting(Invocation invocation, Call call, Waits waits) {
    return ledger.write(books -> books.pending().waitingFor(invocation.key(), call.person().id()).orElseGet(() -> {
      var token = ids.nextToken();
      books.pending().add(new Pending(token, call.person().id(), call.called().path(), call.called().options(),
          call.called().file(), waits, invocation.key(), clock.instant()));
      return token;
    }));
  }

  private record Call(Person person, Called called, Step step) {}

  private record Seat(Cohort cohort, Membership member) {}
}
