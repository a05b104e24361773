package org.collegium.core.membership;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.membership.Announcements.Announcement;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.session.SessionNames;
import org.collegium.core.text.Prose;

/** Writes catch-up notes and announcements. */
public final class MembershipAuthor implements Author {

  private final Ledger<MembershipBooks> ledger;
  private final SessionNames names;

  public MembershipAuthor(Ledger<MembershipBooks> ledger, SessionNames names) {
    this.ledger = ledger;
    this.names = names;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.read(books -> letter.draft().kind() == NoticeKind.CATCH_UP ? catchUp(books, letter, now)
        : announcement(books, letter)
            .map(found -> announcement(books, letter, found, now))
            .orElseGet(() -> new Content.Nothing(new Prose("whoever wrote it has taken it back"))));
  }

  /** What was taken back must not stand there, whoever has it before them. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    var isTakenBack = letter.draft().kind() == NoticeKind.ANNOUNCEMENT
        && ledger.<Boolean>read(books -> announcement(books, letter).isEmpty());
    return isTakenBack ? ledger.read(books -> new Content.Say(new MembershipNotice.TakenBack(
        books.cohorts().get(letter.draft().cohort()).name(), NoticeKind.ANNOUNCEMENT))) : write(letter, now);
  }

  private static Optional<Announcement> announcement(MembershipBooks books, Letter letter) {
    return books.announcements().find(new AnnouncementId(letter.draft().about()));
  }

  private static Content announcement(MembershipBooks books, Letter letter, Announcement announcement, Instant now) {
    if (letter.draft().to() instanceof ToPerson to && books.memberships().of(announcement.cohort(), to.person())
        .filter(member -> member.isInvitedAt(now)).isEmpty()) {
      return new Content.Nothing(new Prose("they have left the cohort, or it does not concern them any more"));
    }
    return new Content.Say(new MembershipNotice.Announcement(books.cohorts().get(announcement.cohort()).name(),
        books.people().get(announcement.by()).name(), announcement.words()));
  }

  private Content catchUp(MembershipBooks books, Letter letter, Instant now) {
    var cohort = books.cohorts().get(letter.draft().cohort());
    var member = books.memberships().of(cohort.id(), new PersonId(letter.draft().about()))
        .filter(found -> found.holdsAt(now));
    if (member.isEmpty()) {
      return new Content.Nothing(new Prose("they have left the cohort"));
    }
    var sessions = books.sessions().of(cohort.id());
    var held = (int) sessions.stream().filter(session -> session.isOver(now)).count();
    var next = books.sessions().next(cohort.id(), now).map(session -> names
        .of(session, cohort, books.people().get(new PersonId(letter.draft().about())).locale()).facts(cohort.name()));
    var mentor = member.flatMap(Membership::mentor).map(id -> books.people().get(id).name());
    return new Content.Say(new MembershipNotice.CatchUp(cohort.name(), mentor, held, next));
  }
}
