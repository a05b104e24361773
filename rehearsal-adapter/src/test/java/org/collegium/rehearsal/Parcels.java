package org.collegium.rehearsal;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.stage.CastMember;

/** Letters ready to go. */
public final class Parcels {

  private Parcels() {}

  /** To that member, said on their clock. */
  public static Courier.Parcel to(CastMember member, long letter, NoticeKind kind, Notice notice) {
    return new Courier.Parcel(letter(letter, kind, new Recipient.ToPerson(new PersonId(7))), member.address(),
        new Courier.Reader(member.locale(), member.zone()), notice, Optional.empty(), Instant.MAX);
  }

  /** To the channel in which that member's cohort meets. */
  public static Courier.Parcel toChannelOf(CastMember member, long letter, NoticeKind kind, Notice notice) {
    return new Courier.Parcel(
        letter(letter, kind, new Recipient.ToPlace(new CohortId(3), RehearsalAddress.PLATFORM)), channelOf(member),
        new Courier.Reader(member.locale(), member.zone()), notice, Optional.empty(), Instant.MAX);
  }

  /** Where that member's cohort meets. */
  public static Address channelOf(CastMember member) {
    return member.seats().getFirst().channel();
  }

  private static Letter letter(long id, NoticeKind kind, Recipient to) {
    var draft = new Draft("fact " + id, kind, 4, new CohortId(3), to, Instant.EPOCH, Optional.empty(), Optional.empty(),
        Draft.Urgency.ORDINARY);
    return new Letter(new LetterId(id), draft, Letter.State.CLAIMED, 1, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty());
  }
}
