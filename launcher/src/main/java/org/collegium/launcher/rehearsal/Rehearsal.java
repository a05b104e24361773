package org.collegium.launcher.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.core.Chores;
import org.collegium.core.CollegiumBot;
import org.collegium.core.House;
import org.collegium.core.chore.Chore;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.identity.Address;
import org.collegium.core.metronome.HandCrank;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.outbox.CorrectPostedMessages;
import org.collegium.core.session.Session;
import org.collegium.core.store.DataVersion;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.PlaceKind;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.outbound.RehearsalCourier;
import org.collegium.rehearsal.stage.CastMember;
import org.collegium.rehearsal.stage.Stage;

/** A programme played on a clock turned by hand, in a database that is thrown away. One thread at a time plays it. */
public final class Rehearsal implements Stage, AutoCloseable {

  private final Premises premises;
  private final House house;
  private final Board board;
  private final CollegiumBot bot;
  private final Actors actors;
  private final DataVersion version;
  private final HandCrankedClock clock;
  private final HandCrank crank;
  private Optional<Instant> nextDue = Optional.empty();

  private Rehearsal(Premises premises, Function<CollegiumBot, Actors> people, Showing showing) {
    this.premises = premises;
    this.house = premises.house();
    this.clock = premises.clock();
    this.version = house.database().dataVersion();
    this.bot = new CollegiumBot(house);
    this.actors = people.apply(bot);
    this.board = showing.boards().apply(message -> {
      actors.see(message);
      actors.seeAsPair(message, premises.cast());
      if (message.place() == PlaceKind.CHANNEL) {
        actors.seeTogether(message, premises.cast());
      }
      showing.listener().accept(message);
    });
    var chores = Stream.concat(showing.ownChores().stream(),
        Chores.of(house, List.of(new RehearsalCourier(board, clock))).stream()
            .filter(chore -> showing.isKeptTrue() || !(chore instanceof CorrectPostedMessages)))
        .toList();
    this.crank = new HandCrank(chores, clock, version::seen);
  }

  /** Plays in those premises, which stay the caller's, telling {@code listener} of each message as it is posted. */
  public static Rehearsal in(Premises premises, Consumer<Posted> listener) {
    return played(premises, new Showing(listener, Board::new, true, List.of()));
  }

  /** The same on paper, on which every message stays as it was posted, and the facilitator opens the cases. */
  static Rehearsal onPaper(Premises premises, Consumer<Posted> listener) {
    return played(premises, new Showing(listener, Board::new, false,
        List.of(new OpenSampleCases(premises.house(), premises.cohort()))));
  }

  private static Rehearsal played(Premises premises, Showing showing) {
    var script = premises.script();
    var catalogue = premises.house().catalogue();
    return new Rehearsal(premises, bot -> new Actors(bot, catalogue, script.answers(), script.seed()), showing);
  }

  /** Where its messages stand. */
  public Board board() {
    return board;
  }

  /** Answers somebody at the desk, who from now on plays that person. */
  public synchronized Answer answer(Invocation invocation) {
    if (isOfThePage(invocation.request())) {
      return bot.answer(invocation);
    }
    actors.handOver(invocation.from());
    var answer = bot.answer(invocation);
    new WelcomeNewcomers(house.memberships()).handle();
    return answer;
  }

  /** What the page asks of itself, to know what can be typed, does not make anybody play that person. */
  private static boolean isOfThePage(Invocation.Request request) {
    return switch (request) {
      case Invocation.Completing _ -> true;
      case Invocation.Awaited _ -> false;
      case Invocation.Called _ -> true;
      case Invocation.Typed _ -> false;
      case Invocation.Written _ -> false;
      case Invocation.Opened _ -> false;
      case Invocation.PageFilled _ -> false;
      case Invocation.Replied _ -> false;
    };
  }

  @Override
  public List<CastMember> cast() {
    return premises.cast();
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public synchronized Turned turn(Step step) {
    var before = board.size();
    return switch (step) {
      case ONE_DAY -> by(Duration.ofDays(1));
      case ONE_WEEK -> by(Duration.ofDays(7));
      case NEXT_SESSION -> nextSession().map(start -> {
        playUntil(start);
        return Turned.ON;
      }).orElse(Turned.AT_THE_END);
      case NEXT_MESSAGE -> {
        while (board.size() == before) {
          if (!play(Instant.MAX)) {
            yield Turned.AT_THE_END;
          }
        }
        yield Turned.ON;
      }
    };
  }

  private Turned by(Duration time) {
    playUntil(now().plus(time));
    return actors.next().isEmpty() && crank.nextDue().isEmpty() ? Turned.AT_THE_END : Turned.ON;
  }

  private Optional<Instant> nextSession() {
    return house.sessions().read(books -> books.sessions().of(premises.cohort()).stream()
        .filter(Session::isPlanned).map(Session::starts).filter(start -> start.isAfter(now()))
        .min(Instant::compareTo));
  }

  @Override
  public synchronized void settle() {
    crank.settle();
    nextDue = crank.nextDue();
  }

  /** Plays on until that instant, or until nothing is to come. */
  public synchronized void playUntil(Instant end) {
    while (play(end)) {
      // each time what falls on one instant
    }
    clock.turnTo(end);
  }

  /**
   * Does what comes next, if it comes not after {@code limit}; says whether there was anything. All that people's
   * answers make due is that messages are edited. That can wait for the next chore, so none is asked again after each.
   */
  private boolean play(Instant limit) {
    var due = nextDue.or(crank::nextDue);
    var act = actors.next();
    var next = Stream.of(act, due).flatMap(Optional::stream).min(Instant::compareTo)
        .filter(instant -> !instant.isAfter(limit));
    next.ifPresent(clock::turnTo);
    if (next.isPresent() && next.equals(act)) {
      actors.act(clock.instant());
      nextDue = due;
    } else if (next.isPresent()) {
      settle();
    }
    return next.isPresent();
  }

  @Override
  public List<Posted> everythingFor(Address person) {
    var channels = cast().stream().filter(member -> member.address().equals(person))
        .flatMap(member -> member.seats().stream()).map(CastMember.Seat::channel).toList();
    return everything().stream()
        .filter(message -> message.to().equals(person) || channels.contains(message.to())).toList();
  }

  /** What was posted, and what will be if nobody at the desk does anything more. */
  private List<Posted> everything() {
    var fork = fork();
    try (var _ = fork.premises(); var ahead = fork.ahead()) {
      ahead.playUntil(Premises.END_OF_TIME);
      return ahead.board().after(0);
    }
  }

  /** Nothing may be played while the copy is made. */
  private synchronized Fork fork() {
    var copy = premises.copy();
    return new Fork(copy, new Rehearsal(copy, actors::inCopy, new Showing(_ -> {}, board::copy, false,
        List.of())));
  }

  private record Fork(Premises premises, Rehearsal ahead) {}

  /** Ends it; its premises are the caller's to close. */
  @Override
  public void close() {
    version.close();
  }

  /**
   * Where its messages stand.
   *
   * @param listener told of each as it is posted
   * @param boards makes the board on which it is played, given whom it tells of each message
   * @param isKeptTrue whether messages are edited when their facts change
   * @param ownChores what people do by the calendar whom nobody plays
   */
  private record Showing(Consumer<Posted> listener, Function<Consumer<Posted>, Board> boards, boolean isKeptTrue,
      List<Chore> ownChores) {}
}
