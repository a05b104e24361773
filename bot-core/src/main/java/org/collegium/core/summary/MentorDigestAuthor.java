package org.collegium.core.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Ask.OneOf;
import org.collegium.core.notice.DigestNotice.MentorDigest;
import org.collegium.core.notice.DigestNotice.Shared;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionNames;
import org.collegium.core.text.Prose;

/**
 * Tells a mentor before a session how much was shared with them, and nothing of it: the letter quotes nobody, names
 * nobody and refers to no reflection, since it lies in a chat for years. What was shared is behind its button, for
 * that mentor alone, as it may be read when they press.
 */
public final class MentorDigestAuthor implements Author {

  private static final Prose CHANGED = new Prose("the session was moved or cancelled since");
  private static final Prose NO_MENTOR = new Prose("they mentor nobody there any more");
  private static final Prose UNWANTED = new Prose("they want no digests, or a facilitator has paused them");
  private static final Prose NOTHING = new Prose("nothing was asked or shared since they last met");
  private static final Prose HAD_IT = new Prose("they had the digest of this session already");

  private final Ledger<DigestBooks> ledger;
  private final Catalogue catalogue;

  public MentorDigestAuthor(Ledger<DigestBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> {
      var about = about(books, letter);
      return whyNot(books, letter, about, now).<Content>map(Content.Nothing::new)
          .orElseGet(() -> numbers(books, about, now).flatMap(SharedInNumbers::worthTelling)
              .<Content>map(shared -> new Content.Say(said(books, about, shared)))
              .orElseGet(() -> new Content.Nothing(NOTHING)));
    });
  }

  /**
   * It says how the session stands now. A part that says nothing would keep whatever went with it from being corrected,
   * so it is also said to whom it would not be written any more: who mentors nobody now may read nothing, and is told
   * of nothing.
   */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> {
      var about = about(books, letter);
      return membership(books, about, now).flatMap(_ -> numbers(books, about, now)).map(SharedInNumbers::count)
          .<Content>map(shared -> new Content.Say(said(books, about, shared)))
          .orElseGet(() -> new Content.Nothing(NO_MENTOR));
    });
  }

  private static About about(DigestBooks books, Letter letter) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("What was shared with a mentor is told to them, not to places");
    }
    return new About(books.summaries().sessions().get(new SessionId(letter.draft().about())),
        books.summaries().people().get(to.person()));
  }

  private static Optional<Prose> whyNot(DigestBooks books, Letter letter, About about, Instant now) {
    var session = about.session();
    var mentor = about.mentor();
    if (!session.isPlanned() || !letter.draft().key().equals(new DigestKey(session, mentor.id()).written())) {
      return Optional.of(CHANGED);
    }
    if (books.summaries().letters().reached(letter.draft().kind(), session.id().value()).contains(mentor.id())) {
      return Optional.of(HAD_IT);
    }
    if (membership(books, about, now).filter(member -> member.role() == Role.MENTOR).isEmpty()) {
      return Optional.of(NO_MENTOR);
    }
    return books.habits().wantsDigests(mentor.id())
        && !books.pauses().hold(session.cohort(), mentor.id(), LocalDate.ofInstant(now, mentor.zone()))
            ? Optional.empty() : Optional.of(UNWANTED);
  }

  private static Optional<Membership> membership(DigestBooks books, About about, Instant now) {
    return books.summaries().memberships().of(about.session().cohort(), about.mentor().id())
        .filter(member -> member.holdsAt(now));
  }

  private Optional<SharedInNumbers> numbers(DigestBooks books, About about, Instant now) {
    var mentor = about.mentor();
    return catalogue.find(books.summaries().cohorts().get(about.session().cohort()).programme())
        .map(programme -> new SharedInNumbers(books.summaries(), mentor, about.session(),
            programme.in(mentor.locale()), now));
  }

  private MentorDigest said(DigestBooks books, About about, Shared shared) {
    var session = about.session();
    var mentor = about.mentor();
    var cohort = books.summaries().cohorts().get(session.cohort());
    var title = new SessionNames(catalogue).of(session, cohort, mentor.locale()).title();
    var token = books.summaries().tokens()
        .tokenFor(new Meaning(Subject.SUMMARY, session.id().value(), mentor.id()));
    return new MentorDigest(cohort.name(), session.number(), title, session.starts(), session.isPlanned(), shared,
        new OneOf(token, List.of(new Choice("show", Wording.in(mentor.locale()).say("ask.digest.mentor.show")))));
  }

  private record About(Session session, Person mentor) {}
}
