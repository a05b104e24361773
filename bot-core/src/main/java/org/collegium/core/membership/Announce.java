package org.collegium.core.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.membership.Announcements.Announcement;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;
import org.collegium.core.text.Prose;

/** A facilitator tells a cohort something: once in each channel, or to each it concerns where there is none. */
public final class Announce {

  /** So long it is worth telling. */
  private static final Duration NEWS = Duration.ofDays(14);

  private final Ledger<MembershipBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public Announce(Ledger<MembershipBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** Says how many letters it became; 0 when the same request was taken before. */
  public int handle(CohortId cohort, PersonId by, Prose words, RequestKey key) {
    return ledger.write(books -> {
      var now = clock.instant();
      var announcement = new Announcement(new AnnouncementId(ids.next()), cohort, by, words, now, key);
      if (!books.announcements().add(announcement)) {
        return 0;
      }
      var places = books.cohorts().placesOf(cohort);
      for (var place : places) {
        add(books, announcement, new Recipient.ToPlace(cohort, place.channel().platform()),
            "place:" + place.channel().platform());
      }
      return places.isEmpty() ? toEach(books, announcement, now) : places.size();
    });
  }

  /** Whom it concerns: all others who sit in the sessions. Conveners and observers are told nothing unasked. */
  public static List<Membership> concerned(MembershipBooks books, CohortId cohort, PersonId by, Instant now) {
    return books.memberships().in(cohort, now).stream()
        .filter(member -> member.isInvitedAt(now) && !member.person().equals(by)).toList();
  }

  private static int toEach(MembershipBooks books, Announcement announcement, Instant now) {
    var members = concerned(books, announcement.cohort(), announcement.by(), now);
    members.forEach(member -> add(books, announcement, new Recipient.ToPerson(member.person()),
        "person:" + member.person().value()));
    return members.size();
  }

  private static void add(MembershipBooks books, Announcement announcement, Recipient to, String whom) {
    books.outbox().add(new Draft("announcement:" + announcement.id().value() + ":" + whom, NoticeKind.ANNOUNCEMENT,
        announcement.id().value(), announcement.cohort(), to, announcement.madeAt(),
        Optional.of(announcement.madeAt().plus(NEWS)), Optional.empty(),
        Urgency.ORDINARY));
  }
}
