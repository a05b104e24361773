package org.collegium.rehearsal.inbound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.RequestKey;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.render.AnswerRendering;
import org.collegium.rehearsal.render.DeskView;
import org.collegium.rehearsal.render.MessageView;
import org.collegium.rehearsal.render.View;
import org.collegium.rehearsal.render.Viewer;
import org.collegium.rehearsal.stage.CastMember;
import org.collegium.rehearsal.stage.Stage;

/** What can be seen and done at the desk, one thing after the other. */
final class Desk {

  private final Stage stage;
  private final Board board;
  private final Function<Invocation, Answer> bot;
  /** Who has left still has before them what stands there, and is answered as anybody else at that address. */
  private final Map<String, CastMember> met = new ConcurrentHashMap<>();
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final ReentrantLock oneForecastAtATime = new ReentrantLock();

  Desk(Stage stage, Board board, Function<Invocation, Answer> bot) {
    this.stage = stage;
    this.board = board;
    this.bot = bot;
  }

  /** What stands around the conversation of that member. */
  DeskView around(CastMember viewer) {
    var eyes = viewer(viewer);
    return inTurn(() -> new DeskView(board.size(), DeskView.ClockView.of(stage.now(), eyes),
        DeskView.people(stage.cast(), eyes), DeskView.byHandle(board.counts())));
  }

  /** The messages in a place of that member's that were posted or edited after the change of that number. */
  List<MessageView> messages(CastMember viewer, String place, int after) {
    if (!reads(viewer, place)) {
      throw new Malformed("Nobody reads another's messages");
    }
    var eyes = viewer(viewer);
    return board.changedAfter(after).stream().filter(standing -> standing.message().to().handle().equals(place))
        .map(standing -> MessageView.of(standing, eyes)).toList();
  }

  /** Lets the bot answer, and what follows at once follow. */
  View ask(Invocation invocation, CastMember from) {
    return inTurn(() -> {
      var answer = followed(invocation, bot.apply(invocation));
      if (!(invocation.request() instanceof Invocation.Completing)) {
        stage.settle();
      }
      return new AnswerRendering(viewer(from)).of(answer);
    });
  }

  /** Nobody else waits at a desk: what takes a while is waited for at once. */
  private Answer followed(Invocation invocation, Answer first) {
    return first instanceof PlainAnswer.Following promised ? bot.apply(new Invocation(invocation.from(),
        invocation.in(), new RequestKey(invocation.key().value() + ":awaited"),
        new Invocation.Awaited(promised.replyTo()))) : first;
  }

  /** Turns the clock, and says what was posted on the way. */
  Turn turn(Stage.Step step, CastMember viewer) {
    return inTurn(() -> {
      var before = board.size();
      var turned = stage.turn(step);
      return new Turn(turned, views(board.after(before), viewer));
    });
  }

  /** Everything that member will be sent. */
  List<MessageView> everything(CastMember member) {
    oneForecastAtATime.lock();
    try {
      return views(stage.everythingFor(member.address()), member);
    } finally {
      oneForecastAtATime.unlock();
    }
  }

  /** The member of that handle, also one who has left; the first of the cast where none is named. */
  CastMember member(String handle) {
    var cast = inTurn(stage::cast);
    cast.forEach(member -> met.put(member.address().handle(), member));
    return handle.isEmpty() ? cast.getFirst()
        : Optional.ofNullable(met.get(handle)).orElseThrow(() -> new Malformed("Nobody is called " + handle));
  }

  /**
   * What became of turning the clock.
   *
   * @param posted what was posted on the way, to anybody
   */
  record Turn(Stage.Turned turned, List<MessageView> posted) {}

  private static boolean reads(CastMember viewer, String place) {
    return viewer.address().handle().equals(place)
        || viewer.seats().stream().anyMatch(seat -> seat.channel().handle().equals(place));
  }

  private static List<MessageView> views(List<Posted> messages, CastMember viewer) {
    var eyes = viewer(viewer);
    return messages.stream().map(message -> MessageView.of(message, eyes)).toList();
  }

  private static Viewer viewer(CastMember member) {
    return Viewer.of(member.locale(), member.zone());
  }

  private <R> R inTurn(Supplier<R> work) {
    oneAtATime.lock();
    try {
      return work.get();
    } finally {
      oneAtATime.unlock();
    }
  }
}
