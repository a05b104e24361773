package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.text.Prose;

/** Writes the letters about what pairs agree on. None holds a word of it: these are behind a press. */
public final class AgreementAuthor implements Author {

  private static final Prose TAKEN_BACK = new Prose("whoever proposed it has taken it back");
  private static final Prose ANSWERED = new Prose("it has been answered, or read already");
  private static final Prose APART = new Prose("they do not mentor them any more");
  private static final Prose NOBODY = new Prose("there is nobody with whom this is to be done");

  private final Ledger<CoachingBooks> ledger;

  public AgreementAuthor(Ledger<CoachingBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> {
      var reader = reader(books, letter);
      return isOfYear(letter) ? ofYear(books, letter, reader, now)
          .<Content>map(Content.Say::new).orElseGet(() -> new Content.Nothing(NOBODY))
          : version(books, letter).map(version -> ofVersion(books, letter, version, now))
              .orElseGet(() -> new Content.Nothing(TAKEN_BACK));
    });
  }

  /** What was agreed meanwhile is said to be; all others are said as they stand. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> {
      var reader = reader(books, letter);
      var said = isOfYear(letter) ? ofYear(books, letter, reader, now) : version(books, letter)
          .map(version -> notice(books, version, reader));
      return new Content.Say(said.orElseGet(() -> new MembershipNotice.TakenBack(
          books.cohorts().get(letter.draft().cohort()).name(), letter.draft().kind())));
    });
  }

  private static boolean isOfYear(Letter letter) {
    return letter.draft().kind() == NoticeKind.AGREEMENT_OFFERED
        || letter.draft().kind() == NoticeKind.AGREEMENT_ASKED;
  }

  private static Person reader(CoachingBooks books, Letter letter) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("What two agree on is told to people, not to places");
    }
    return books.people().get(to.person());
  }

  private static Optional<AgreementVersion> version(CoachingBooks books, Letter letter) {
    return books.agreements().version(new AgreementVersionId(letter.draft().about()))
        .filter(version -> version.words().isPresent());
  }

  private static Content ofVersion(CoachingBooks books, Letter letter, AgreementVersion version, Instant now) {
    var sheet = sheet(books, version);
    if (!sheet.agreement().pair().stands(books.memberships(), now)) {
      return new Content.Nothing(APART);
    }
    var isOpen = sheet.proposed().equals(Optional.of(version)) && version.seenAt().isEmpty();
    return letter.draft().kind() == NoticeKind.AGREEMENT_PROPOSED && !isOpen ? new Content.Nothing(ANSWERED)
        : new Content.Say(notice(books, version, reader(books, letter)));
  }

  private static AgreementSheet sheet(CoachingBooks books, AgreementVersion version) {
    return AgreementSheet.of(books.agreements(), books.agreements().find(version.agreement()).orElseThrow());
  }

  private static Notice notice(CoachingBooks books, AgreementVersion version, Person reader) {
    var agreement = books.agreements().find(version.agreement()).orElseThrow();
    var cohort = books.cohorts().get(agreement.pair().cohort()).name();
    var other = books.people().get(agreement.pair().other(reader.id())).name();
    var read = new AgreementWays(books.tokens(), reader).show(agreement,
        Wording.in(reader.locale()).say("ask.agreement.read"));
    return version.isAgreed() ? new CoachingNotice.AgreementReached(cohort, other, read)
        : new CoachingNotice.AgreementProposed(cohort, other, read);
  }

  private static Optional<Notice> ofYear(CoachingBooks books, Letter letter, Person reader, Instant now) {
    var isOffer = letter.draft().kind() == NoticeKind.AGREEMENT_OFFERED;
    var sheets = sheets(books, letter, reader, now)
        .filter(sheet -> isOffer ? sheet.newest().isEmpty() : sheet.agreed().isPresent()).toList();
    if (sheets.isEmpty()) {
      return Optional.empty();
    }
    var cohort = books.cohorts().get(letter.draft().cohort()).name();
    var ways = new AgreementWays(books.tokens(), reader);
    var others = others(books, sheets, reader);
    return Optional.of(isOffer
        ? new CoachingNotice.AgreementOffered(cohort, others,
            ways.showAll(letter.draft().cohort(), "ask.agreement.begin"))
        : new CoachingNotice.AgreementAsked(cohort, others,
            ways.showAll(letter.draft().cohort(), "ask.agreement.read")));
  }

  private static Stream<AgreementSheet> sheets(CoachingBooks books, Letter letter, Person reader, Instant now) {
    return books.agreements().of(reader.id()).stream()
        .filter(each -> each.pair().cohort().equals(letter.draft().cohort()))
        .filter(each -> each.pair().stands(books.memberships(), now))
        .map(each -> AgreementSheet.of(books.agreements(), each));
  }

  private static List<Prose> others(CoachingBooks books, List<AgreementSheet> sheets, Person reader) {
    return sheets.stream().map(sheet -> books.people().get(sheet.other(reader.id())).name()).toList();
  }
}
