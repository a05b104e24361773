package org.collegium.core.membership;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.outbox.Recipient.ToPerson;

/** The letters that joining, a new mentor and the end bring about. */
final class MemberLetters {

  private final Outbox outbox;
  private final Instant now;

  MemberLetters(Outbox outbox, Instant now) {
    this.outbox = outbox;
    this.now = now;
  }

  /** One note about where the programme stands, however often they join. */
  void catchUp(Membership joined) {
    add(NoticeKind.CATCH_UP, joined, "catch-up", joined.person().value());
  }

  /** Tells a leader who mentors them now, and lets them decide what this person may read of earlier words. */
  void mentorChanged(Membership leader, PersonId mentor) {
    add(NoticeKind.MENTOR_CHANGED, leader, "mentor:" + mentor.value() + ":" + now.toEpochMilli(), mentor.value());
  }

  /** Tells a leader that nobody mentors them any more, in place of what was not yet told of that mentor. */
  void mentorGone(Membership leader, PersonId mentor) {
    outbox.withdraw(NoticeKind.MENTOR_CHANGED, mentor.value(), new ToPerson(leader.person()), now);
    add(NoticeKind.MENTOR_CHANGED, leader, "mentor-gone:" + mentor.value() + ":" + now.toEpochMilli(), mentor.value());
  }

  /** Tells that it is over. */
  void programmeEnded(Membership member) {
    add(NoticeKind.PROGRAMME_ENDED, member, "programme-ended", member.person().value());
  }

  private void add(NoticeKind kind, Membership member, String fact, long about) {
    var key = "cohort:" + member.cohort().value() + ":person:" + member.person().value() + ":" + fact;
    outbox.add(new Draft(key, kind, about, member.cohort(), new ToPerson(member.person()), now, Optional.empty(),
        Optional.empty(), Urgency.ORDINARY));
  }
}
