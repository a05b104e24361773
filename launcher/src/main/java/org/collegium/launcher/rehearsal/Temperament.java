package org.collegium.launcher.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.collegium.core.notice.NoticeKind;

/** How one person of a rehearsal answers, the same over the years. */
enum Temperament {
  /** Within hours, every time. */
  EAGER,
  /** Within hours, but for a busy week now and then. */
  FAITHFUL,
  /** Only after the nudge. */
  NUDGED,
  /** Days after the check-in has closed, if at all. */
  LATE,
  /** One time in three. */
  SOMETIMES,
  /** Never. */
  SILENT;

  /** Ten people of a cohort as they are. */
  static final List<Temperament> MIXTURE =
      List.of(EAGER, FAITHFUL, FAITHFUL, NUDGED, NUDGED, LATE, LATE, SOMETIMES, SOMETIMES, SILENT);

  private static final int HOURS_OF_A_DAY = 9;

  /** When a check-in or its nudge is answered that arrived at {@code at}; empty when it is not. */
  Optional<Instant> answers(NoticeKind kind, Instant at, Instant closesAt, RandomGenerator chance) {
    var soon = at.plus(Duration.ofMinutes(20 + chance.nextInt(HOURS_OF_A_DAY * 60)));
    var isFirst = kind == NoticeKind.CHECK_IN_ASKED;
    var isNudge = kind == NoticeKind.CHECK_IN_NUDGE;
    return switch (this) {
      case EAGER -> when(isFirst, soon);
      case FAITHFUL -> when(isFirst && chance.nextInt(6) > 0, soon);
      case NUDGED -> when(isNudge && chance.nextInt(4) > 0, soon);
      case LATE -> when(isNudge && chance.nextInt(3) > 0, closesAt.plus(Duration.ofHours(20 + chance.nextInt(48))));
      case SOMETIMES -> when((isFirst || isNudge) && chance.nextInt(5) == 0, soon);
      case SILENT -> Optional.empty();
    };
  }

  /** When they decide in a case that asked at {@code at}; who is late decides when what was done has been told. */
  Optional<Instant> decides(Instant at, RandomGenerator chance) {
    var soon = at.plus(Duration.ofMinutes(20 + chance.nextInt(HOURS_OF_A_DAY * 60)));
    return switch (this) {
      case EAGER, FAITHFUL -> Optional.of(soon);
      case NUDGED -> when(chance.nextBoolean(), soon);
      case LATE -> when(chance.nextBoolean(), soon.plus(Duration.ofDays(7)));
      case SOMETIMES -> when(chance.nextInt(3) == 0, soon);
      case SILENT -> Optional.empty();
    };
  }

  private static Optional<Instant> when(boolean isAnswered, Instant at) {
    return Optional.of(at).filter(_ -> isAnswered);
  }

  /** Whether they answer invitations. */
  boolean answersInvitations() {
    return this != SILENT;
  }
}
