package org.collegium.core.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.session.Session;

/** The digests before one session, as letters: to whom, and when. */
record MentorDigestDrafts(DigestBooks books, Session session, DigestDay day) {

  /**
   * Those that were not written. Of a session that was moved it is written again to whom it has not come yet; the one
   * that waits says nothing then. Whoever has had it hears of the move alone.
   */
  Stream<Draft> unwritten() {
    var about = session.id().value();
    var letters = books.summaries().letters();
    var written = letters.keysAbout(NoticeKind.MENTOR_DIGEST, about);
    var reached = letters.reached(NoticeKind.MENTOR_DIGEST, about);
    var members = books.summaries().memberships().in(session.cohort(), session.starts());
    return members.stream()
        .filter(member -> member.role() == Role.MENTOR && !reached.contains(member.person()))
        .filter(mentor -> members.stream().anyMatch(each -> each.mentor().equals(Optional.of(mentor.person()))))
        .filter(mentor -> !written.contains(new DigestKey(session, mentor.person()).written()))
        .filter(mentor -> books.habits().wantsDigests(mentor.person()))
        .flatMap(mentor -> draft(mentor).stream());
  }

  private Optional<Draft> draft(Membership mentor) {
    var person = mentor.person();
    var zone = books.summaries().people().get(person).zone();
    var closures = books.closures().of(session.cohort()).stream()
        .filter(closure -> closure.closes(mentor.school())).toList();
    // Who is away hears nothing while they are: the outbox holds it until they are back, or the session has begun.
    var reader = new AllowedTimes(zone, books.habits().of(person).quiet(), new SchoolDays(closures).withTests(),
        List.of());
    return day.before(session, reader)
        .filter(at -> !books.pauses().hold(session.cohort(), person, LocalDate.ofInstant(at, zone)))
        .map(at -> draft(mentor, at));
  }

  private Draft draft(Membership mentor, Instant at) {
    return new Draft(new DigestKey(session, mentor.person()).written(), NoticeKind.MENTOR_DIGEST,
        session.id().value(), session.cohort(), new ToPerson(mentor.person()), at, Optional.of(session.starts()),
        Optional.empty(), Urgency.ORDINARY);
  }
}
