package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.chore.Chore;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.membership.LeaveCohorts;
import org.collegium.core.notice.Wording;

/**
 * Takes away all that is somebody's, when they asked for it. The key goes first: whatever stops this half way, nobody
 * can open their words any more, and it goes on where it was stopped.
 */
public final class CarryOutErasures implements Chore {

  private final Ledger<ErasureBooks> ledger;
  private final Runnable afterwards;

  /** @param afterwards sees to it that what was removed is not left beside the files */
  public CarryOutErasures(Ledger<ErasureBooks> ledger, Runnable afterwards) {
    this.ledger = ledger;
    this.afterwards = afterwards;
  }

  @Override
  public String name() {
    return "take away what people asked to be taken away";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> books.erasures().nextDue());
  }

  @Override
  public void runDue(Instant now) {
    List<PersonId> due = ledger.read(books -> books.erasures().due(now));
    due.forEach(person -> ledger.write(books -> takeAway(books, person, now)));
    if (!due.isEmpty()) {
      afterwards.run();
    }
  }

  /** Looked at once more: they may have thought better of it since. */
  private static PersonId takeAway(ErasureBooks books, PersonId person, Instant now) {
    if (!books.erasures().due(now).contains(person)) {
      return person;
    }
    books.erasures().destroyKey(person);
    books.erasures().restateNaming(person, now);
    new LeaveCohorts(books.membership(), now).handle(person);
    books.erasures().remove(person, Wording.in(Locale.US).say("person.erased"), now);
    return person;
  }
}
