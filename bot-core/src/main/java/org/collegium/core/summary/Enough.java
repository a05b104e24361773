package org.collegium.core.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.summary.ResponseCounts.Closed;
import org.collegium.core.summary.ResponseCounts.Held;
import org.collegium.core.summary.ResponseCounts.Told;
import org.collegium.core.summary.ResponseCounts.ToldOfSession;

/** Which numbers may be told side by side: none of them, nor what is left between two, is about one or two people. */
final class Enough {

  /** From three people on a number is no longer about one of them (as other tools hold it: three for scores). */
  static final int PEOPLE = 3;

  private Enough() {}

  /**
   * Who answered was reached, so that the two could be subtracted: where that tells of too few, one is not told. Nor is
   * either where it stands too near to how many were at the session the round was about.
   *
   * @param sessions what was told of sessions before
   */
  static Told of(Closed round, List<ToldOfSession> sessions) {
    var attending = sessions.stream().filter(told -> told.session() == round.session())
        .flatMap(told -> told.attending().stream()).toList();
    var answering = of(round.answering(), round.leaders()).filter(people -> isApart(people, attending));
    var reached = of(round.reached(), round.leaders()).filter(people -> answering
        .map(answered -> isEnough(people - answered)).orElse(people == round.leaders()))
        .filter(people -> isApart(people, attending));
    return new Told(round.round(), round.session(), round.closedAt(), round.leaders(), reached, answering,
        answering.map(_ -> round.answers()));
  }

  /**
   * Those who were there are nearly those who answered about it.
   *
   * @param rounds what was told of rounds before
   */
  static ToldOfSession of(Held held, List<Told> rounds) {
    var numbers = rounds.stream().filter(told -> told.session() == held.session())
        .flatMap(told -> Stream.concat(told.reached().stream(), told.answering().stream())).toList();
    return new ToldOfSession(held.id(), held.session(), held.endedAt(), held.leaders(),
        of(held.attending(), held.leaders()).filter(people -> isApart(people, numbers)));
  }

  /** The number, if neither it nor what is left of the whole is about one or two people. */
  static Optional<Integer> of(int people, int whole) {
    return people >= PEOPLE && isEnough(whole - people) ? Optional.of(people) : Optional.empty();
  }

  private static boolean isApart(int people, List<Integer> told) {
    return told.stream().allMatch(other -> isEnough(Math.abs(people - other)));
  }

  /** Of nobody nothing is told. */
  private static boolean isEnough(int left) {
    return left <= 0 || left >= PEOPLE;
  }
}
