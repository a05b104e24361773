package org.collegium.core.privacy;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.MembershipNotice.KeepingChanged;
import org.collegium.core.notice.MembershipNotice.KeepingEnds;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.text.Prose;

/** Tells people that what they wrote is soon kept no longer, and that this has changed. */
public final class KeepingAuthor implements Author {

  private static final Prose CHANGED = new Prose("the day was changed, or has come");
  private static final Prose NOTHING = new Prose("nothing of theirs is there any more");

  private final Ledger<KeepingBooks> ledger;

  public KeepingAuthor(Ledger<KeepingBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.read(books -> running(books, letter).filter(keeping -> KeepingKey.isOf(letter, keeping))
        .map(keeping -> ends(books, letter, keeping.told(now), now)).orElseGet(() -> new Content.Nothing(CHANGED)));
  }

  /** Another day, or none, takes the place of what was told; once the words are gone, it stays as it was. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.read(books -> {
      var set = books.keepings().of(letter.draft().cohort());
      if (set.filter(keeping -> keeping.endedAt().isPresent()).isPresent() || isOfWordsThatWent(books, letter)) {
        return new Content.Nothing(CHANGED);
      }
      return set.filter(keeping -> KeepingKey.isOf(letter, keeping))
          .map(keeping -> ends(books, letter, keeping, now))
          .orElseGet(() -> new Content.Say(new KeepingChanged(cohort(books, letter).name(), set.map(Keeping::until))));
    });
  }

  private static boolean isOfWordsThatWent(KeepingBooks books, Letter letter) {
    return books.keepings().notedEnd(letter.draft().cohort())
        .filter(end -> !KeepingKey.announcedAt(letter).isAfter(end)).isPresent();
  }

  private static Optional<Keeping> running(KeepingBooks books, Letter letter) {
    return books.keepings().of(letter.draft().cohort()).filter(keeping -> keeping.endedAt().isEmpty());
  }

  private static Content ends(KeepingBooks books, Letter letter, Keeping keeping, Instant now) {
    if (!(letter.draft().to() instanceof ToPerson(PersonId person))) {
      throw new IllegalArgumentException("What is kept of whom is told to people, not to places");
    }
    var cohort = cohort(books, letter);
    var own = books.keepings().piecesBy(person, cohort.id());
    var authors = books.memberships().of(cohort.id(), person)
        .filter(member -> member.holdsAt(now) && member.role() == Role.FACILITATOR)
        .map(_ -> books.keepings().authors(cohort.id()).size());
    return own == 0 && authors.isEmpty() ? new Content.Nothing(NOTHING)
        : new Content.Say(new KeepingEnds(cohort.name(), keeping.lastDay(cohort.zone()), own, authors));
  }

  private static Cohort cohort(KeepingBooks books, Letter letter) {
    return books.cohorts().get(letter.draft().cohort());
  }
}
