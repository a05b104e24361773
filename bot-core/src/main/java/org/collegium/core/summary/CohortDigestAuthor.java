package org.collegium.core.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Ask.OneOf;
import org.collegium.core.notice.DigestNotice.CohortDigest;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionNames;
import org.collegium.core.summary.CohortDigests.Told;
import org.collegium.core.text.Prose;

/**
 * Tells a cohort before a session how much was shared with all of it, in numbers in which nobody can be found. It
 * quotes nobody: whoever presses its button is shown, alone, what they may read then.
 */
public final class CohortDigestAuthor implements Author {

  private static final Prose CHANGED = new Prose("the session was moved or cancelled since");
  private static final Prose PAUSED = new Prose("a facilitator has paused what is asked");
  private static final Prose NOTHING = new Prose("nothing was asked since the last one, and no number can be told");

  private final Ledger<DigestBooks> ledger;
  private final Catalogue catalogue;

  public CohortDigestAuthor(Ledger<DigestBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> {
      var session = session(books, letter);
      return whyNot(books, letter, session, now).<Content>map(Content.Nothing::new)
          .orElseGet(() -> programme(books, session, now).flatMap(PoolInNumbers::tell)
              .flatMap(told -> said(books, session, told, now)).<Content>map(Content.Say::new)
              .orElseGet(() -> new Content.Nothing(NOTHING)));
    });
  }

  /** The numbers stand as they were told; how the session stands is said anew. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> {
      var session = session(books, letter);
      return books.digests().told(session.id()).flatMap(told -> said(books, session, told, now))
          .<Content>map(Content.Say::new).orElseGet(() -> new Content.Nothing(NOTHING));
    });
  }

  private static Session session(DigestBooks books, Letter letter) {
    return books.summaries().sessions().get(new SessionId(letter.draft().about()));
  }

  /** In another channel it may have been told already, before the session was moved: then it is told here as well. */
  private static Optional<Prose> whyNot(DigestBooks books, Letter letter, Session session, Instant now) {
    var isOfThisRevision = letter.draft().key().startsWith(WriteCohortDigests.key(session) + ":");
    if (!session.isPlanned() || (!isOfThisRevision && books.digests().told(session.id()).isEmpty())) {
      return Optional.of(CHANGED);
    }
    var today = LocalDate.ofInstant(now, session.zone());
    return books.pauses().ofAll(session.cohort()).filter(last -> !today.isAfter(last)).map(_ -> PAUSED);
  }

  private Optional<PoolInNumbers> programme(DigestBooks books, Session session, Instant now) {
    return catalogue.find(books.summaries().cohorts().get(session.cohort()).programme())
        .map(programme -> new PoolInNumbers(books, session, programme, now));
  }

  private Optional<CohortDigest> said(DigestBooks books, Session session, Told told, Instant now) {
    var cohort = books.summaries().cohorts().get(session.cohort());
    var label = Wording.in(cohort.locale()).say("ask.digest.cohort.show");
    var title = new SessionNames(catalogue).of(session, cohort, cohort.locale()).title();
    return host(books, session, now).map(host -> new CohortDigest(cohort.name(), session.number(), title,
        session.starts(), session.isPlanned(), told.since(), told.pooled(), told.checkIns(), told.answering(),
        new OneOf(books.summaries().tokens().tokenFor(new Meaning(Subject.SHARED, session.id().value(), host)),
            List.of(new Choice("show", label)))));
  }

  /** In whose name the button stands there; empty once nobody belongs to the cohort. It says nothing of who presses. */
  private static Optional<PersonId> host(DigestBooks books, Session session, Instant now) {
    return books.summaries().memberships().in(session.cohort(), now).stream().filter(Membership::attendsSessions)
        .min(Comparator.comparing((Membership member) -> member.role() != Role.FACILITATOR)
            .thenComparingLong(member -> member.person().value()))
        .map(Membership::person);
  }
}
