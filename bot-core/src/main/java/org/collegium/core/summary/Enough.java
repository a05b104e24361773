package org.collegium.core.summary;

import java.util.Optional;
import org.collegium.core.summary.ResponseCounts.Closed;
import org.collegium.core.summary.ResponseCounts.Held;
import org.collegium.core.summary.ResponseCounts.Told;
import org.collegium.core.summary.ResponseCounts.ToldOfSession;

/** Which numbers may be told side by side: none of them, nor what is left between two, is about one or two people. */
final class Enough {

  /** From three people on a number is no longer about one of them (as other tools hold it: three for scores). */
  static final int PEOPLE = 3;

  private Enough() {}

  /** Who answered was reached, so that the two could be subtracted: where that tells of too few, one is not told. */
  static Told of(Closed round) {
    var answering = of(round.answering(), round.leaders());
    var reached = of(round.reached(), round.leaders()).filter(people -> answering
        .map(answered -> isEnough(people - answered)).orElse(people == round.leaders()));
    return new Told(round.round(), round.session(), round.closedAt(), round.leaders(), reached, answering,
        answering.map(_ -> round.answers()));
  }

  static ToldOfSession of(Held held) {
    return new ToldOfSession(held.id(), held.session(), held.endedAt(), held.leaders(),
        of(held.attending(), held.leaders()));
  }

  /** The number, if neither it nor what is left of the whole is about one or two people. */
  static Optional<Integer> of(int people, int whole) {
    return people >= PEOPLE && isEnough(whole - people) ? Optional.of(people) : Optional.empty();
  }

  /** Of nobody nothing is told. */
  private static boolean isEnough(int left) {
    return left <= 0 || left >= PEOPLE;
  }
}
