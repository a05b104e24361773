package org.collegium.core;

import java.time.Duration;
import java.time.Instant;
import org.collegium.core.chore.Chore;
import org.collegium.core.text.Prose;

/**
 * After a backup was put back: what fell due between the backup and now was sent before, or not; the ledger that knew
 * is gone. So it is all written, and waits for somebody to say, instead of coming twice.
 */
public final class DoubtWhatIsDue {

  /** More than one thing can lead to another within the same instant. */
  private static final int ROUNDS = 100;
  private static final Prose WHY =
      new Prose("a backup was put back that is older than its hour; it may have been sent before");

  private static final Duration TO_THINK_BETTER = Duration.ofDays(1);

  private final House house;

  public DoubtWhatIsDue(House house) {
    this.house = house;
  }

  /** Says how many letters wait for somebody to say whether they arrived. */
  public int handle() {
    var now = house.clock().instant();
    putOffErasures(now);
    var chores = Chores.ofRooms(house);
    for (var round = 0; round < ROUNDS; round++) {
      var due = chores.stream().filter(chore -> isDue(chore, house)).toList();
      if (due.isEmpty()) {
        break;
      }
      due.forEach(chore -> chore.runDue(now));
    }
    return house.letters().write(books -> {
      books.letters().expire(now);
      return books.letters().doubtDue(now, WHY);
    });
  }

  /** They may have taken it back since the backup was made. */
  private void putOffErasures(Instant now) {
    house.erasures().write(books -> {
      books.erasures().putOff(now.plus(TO_THINK_BETTER));
      return books;
    });
  }

  private static boolean isDue(Chore chore, House house) {
    return chore.nextDue().filter(next -> !next.isAfter(house.clock().instant())).isPresent();
  }
}
