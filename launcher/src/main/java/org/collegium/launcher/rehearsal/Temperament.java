package org.collegium.launcher.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.collegium.core.notice.NoticeKind;

/** How one person of a rehearsal answers, the same over the years. */
enum Temperament {
  /** Within hours. */
  EAGER,
  /** Only after the nudge. */
  NUDGED,
  /** Days after the check-in has closed. */
  LATE,
  /** Now and then. */
  RARE,
  /** Never. */
  SILENT;

  private static final int HOURS_OF_A_DAY = 9;

  /** Somebody out of ten: four eager, two nudged, two late, one rare, one silent. */
  static Temperament of(Answers answers, RandomGenerator chance) {
    return switch (answers) {
      case NONE -> SILENT;
      case EAGER -> EAGER;
      case MIXED -> switch (chance.nextInt(10)) {
        case 0, 1, 2, 3 -> EAGER;
        case 4, 5 -> NUDGED;
        case 6, 7 -> LATE;
        case 8 -> RARE;
        default -> SILENT;
      };
    };
  }

  /** When a check-in or its nudge is answered that arrived at {@code at}; empty when it is not. */
  Optional<Instant> answers(NoticeKind kind, Instant at, Instant closesAt, RandomGenerator chance) {
    var soon = at.plus(Duration.ofMinutes(20 + chance.nextInt(HOURS_OF_A_DAY * 60)));
    return switch (this) {
      case EAGER -> kind == NoticeKind.CHECK_IN_ASKED ? Optional.of(soon) : Optional.empty();
      case NUDGED -> kind == NoticeKind.CHECK_IN_NUDGE ? Optional.of(soon) : Optional.empty();
      case LATE -> kind == NoticeKind.CHECK_IN_NUDGE
          ? Optional.of(closesAt.plus(Duration.ofHours(20 + chance.nextInt(48)))) : Optional.empty();
      case RARE -> kind == NoticeKind.CHECK_IN_ASKED && chance.nextInt(4) == 0 ? Optional.of(soon) : Optional.empty();
      case SILENT -> Optional.empty();
    };
  }

  /** Whether they answer invitations. */
  boolean answersInvitations() {
    return this != SILENT;
  }
}
