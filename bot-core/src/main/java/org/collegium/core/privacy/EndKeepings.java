package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.collegium.core.chore.Chore;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;

/**
 * Tells everybody whose words are soon kept no longer, and takes these away when their day has come. That it has is
 * noted beside the keys first: whatever stops this half way, it goes on, and no older backup brings anything back.
 */
public final class EndKeepings implements Chore {

  private final Ledger<KeepingBooks> ledger;
  private final Runnable afterwards;

  /** @param afterwards sees to it that what was removed is not left beside the files */
  public EndKeepings(Ledger<KeepingBooks> ledger, Runnable afterwards) {
    this.ledger = ledger;
    this.afterwards = afterwards;
  }

  @Override
  public String name() {
    return "take away what is kept no longer";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> isBegun(books.keepings()) ? Optional.of(Instant.EPOCH)
        : books.keepings().running().stream().flatMap(keeping -> due(books, keeping).stream())
            .min(Instant::compareTo));
  }

  private static boolean isBegun(Keepings keepings) {
    return !keepings.unnoted().isEmpty() || !keepings.begun().isEmpty();
  }

  private static Optional<Instant> due(KeepingBooks books, Keeping keeping) {
    return keeping.nextDue(books.cohorts().get(keeping.cohort()).zone());
  }

  @Override
  public void runDue(Instant now) {
    // What an older backup brought back is gone before anybody is told of it.
    noteEnds();
    goOn(now);
    List<CohortId> due = ledger.read(books -> books.keepings().running().stream().filter(isDue(books, now))
        .map(Keeping::cohort).toList());
    due.forEach(cohort -> ledger.write(books -> books.keepings().of(cohort).filter(isDue(books, now))
        .map(keeping -> step(books, keeping, now))));
    noteEnds();
    goOn(now);
  }

  private static Predicate<Keeping> isDue(KeepingBooks books, Instant now) {
    return keeping -> due(books, keeping).filter(at -> !at.isAfter(now)).isPresent();
  }

  private static Keeping step(KeepingBooks books, Keeping keeping, Instant now) {
    if (keeping.announcedAt().isEmpty()) {
      return announce(books, keeping.announced(now), now);
    }
    return keeping.told().untold().isEmpty() ? end(books, keeping.ended(now), now)
        : tellWhoBeganSince(books, keeping, now);
  }

  private static Keeping announce(KeepingBooks books, Keeping announced, Instant now) {
    var letters = new KeepingLetters(books);
    books.keepings().keep(announced);
    letters.concerned(announced.cohort(), now).forEach(person -> letters.tell(announced, person, now));
    return announced;
  }

  private static Keeping tellWhoBeganSince(KeepingBooks books, Keeping keeping, Instant now) {
    var letters = new KeepingLetters(books);
    keeping.told().untold().forEach(person -> letters.tell(keeping, person, now));
    return keeping;
  }

  private static Keeping end(KeepingBooks books, Keeping ended, Instant now) {
    books.keepings().keep(ended);
    new KeepingLetters(books).withdraw(ended.cohort(), now);
    return ended;
  }

  private void noteEnds() {
    List<Keeping> unnoted = ledger.read(books -> books.keepings().unnoted());
    unnoted.forEach(keeping -> keeping.endedAt().ifPresent(at -> ledger.write(books -> {
      books.keepings().noteEnd(keeping.cohort(), at);
      return at;
    })));
  }

  /** Does only what is noted already beside the keys, and begins nothing. */
  public void goOn(Instant now) {
    Map<CohortId, Instant> begun = ledger.read(books -> books.keepings().begun());
    begun.forEach((cohort, endedAt) -> ledger.write(books -> takeAway(books, cohort, endedAt, now)));
    if (!begun.isEmpty()) {
      afterwards.run();
    }
  }

  /** Where an older backup was put back, its row does not know that it has ended, or even that it was announced. */
  private static CohortId takeAway(KeepingBooks books, CohortId cohort, Instant endedAt, Instant now) {
    var ended = endedAt.atZone(books.cohorts().get(cohort).zone()).toLocalDate();
    books.keepings().of(cohort).filter(keeping -> keeping.endedAt().isEmpty() && keeping.until().isBefore(ended))
        .ifPresent(keeping -> books.keepings().keep(keeping.ended(endedAt)));
    books.keepings().remove(cohort, endedAt, now);
    return cohort;
  }
}
