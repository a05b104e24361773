package org.collegium.launcher.years;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;

/** How one leader is, the same over the years. */
enum Persona {
  /** Answers within hours, every time, and makes plans. */
  EAGER,
  /** Answers nearly always. */
  FAITHFUL,
  /** Answers only when nudged. */
  NUDGED,
  /** Puts off what is asked, once or twice, and answers then. */
  PUTS_OFF,
  /** Answers days after it has closed, or after the next has come. */
  LATE,
  /** Never answers anything. */
  SILENT,
  /** Answers, and is away every few weeks. */
  AWAY,
  /** Answers, and keeps changing clock, hours and days. */
  MOVING,
  /** Answers, and leaves one day. */
  LEAVING;

  /** In these shares. */
  static final List<Persona> MIXTURE = List.of(EAGER, FAITHFUL, NUDGED, PUTS_OFF, LATE, SILENT, AWAY, MOVING, LEAVING,
      EAGER, FAITHFUL, FAITHFUL, AWAY);

  /** When a question or its nudge is answered; empty if it is not. */
  Optional<Instant> answers(CheckInNotice notice, Instant at, Random chance) {
    var soon = at.plus(Duration.ofMinutes(20 + chance.nextInt(9 * 60)));
    var isAsked = notice instanceof CheckInAsked;
    var isNudge = notice instanceof CheckInNudge;
    return switch (this) {
      case EAGER -> when(isAsked, soon);
      case FAITHFUL, AWAY, MOVING, LEAVING -> when((isAsked || isNudge) && chance.nextInt(6) > 0, soon);
      case NUDGED -> when(isNudge && chance.nextInt(4) > 0, soon);
      case PUTS_OFF -> when((isAsked || isNudge) && chance.nextInt(4) == 0, soon);
      case LATE -> when((isAsked || isNudge) && chance.nextInt(3) == 0,
          notice.round().closesAt().plus(Duration.ofHours(chance.nextInt(24 * 21))));
      case SILENT -> Optional.empty();
    };
  }

  /** Whether and when something else is answered at one tap, or by a form. */
  Optional<Instant> taps(Instant at, Random chance) {
    return when(this != SILENT && chance.nextInt(3) > 0, at.plus(Duration.ofMinutes(5 + chance.nextInt(20 * 60))));
  }

  /** Whether they put a question off when they see it. */
  boolean putsOff(Random chance) {
    return (this == PUTS_OFF && chance.nextInt(3) > 0) || chance.nextInt(30) == 0;
  }

  private static Optional<Instant> when(boolean isDone, Instant at) {
    return Optional.of(at).filter(_ -> isDone);
  }
}
