package org.collegium.core.session;

import java.time.InstantSource;
import java.util.Set;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.session.Attendances.Attendance;

/** Who was there: ticked by the facilitator, or said by oneself on the day. */
public final class MarkAttendance {

  private final Ledger<SessionBooks> ledger;
  private final InstantSource clock;

  public MarkAttendance(Ledger<SessionBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * The facilitator's tick list of one day, in place of what was ticked before; says how many were there.
   *
   * @param present e-mail addresses; who is not of the cohort is passed over
   */
  public int tick(SessionId id, int day, Set<String> present, PersonId by) {
    return ledger.write(books -> {
      var session = books.sessions().get(id);
      var now = clock.instant();
      for (var member : books.memberships().in(session.cohort(), session.starts())) {
        var email = books.people().get(member.person()).email().value();
        if (present.contains(email) && member.attendsSessions()) {
          books.attendances().keep(new Attendance(id, day, member.person(), by, now));
        } else {
          books.attendances().remove(id, day, member.person());
        }
      }
      return (int) books.attendances().of(id).stream().filter(each -> each.day() == day).count();
    });
  }

  /** A person says that they are here; false when no day of the session is running or today. */
  public boolean here(Session session, PersonId person) {
    return ledger.write(books -> {
      var now = clock.instant();
      var today = now.atZone(session.zone()).toLocalDate();
      for (var day = 1; day <= session.days().size(); day++) {
        if (session.isPlanned() && session.days().get(day - 1).starts().toLocalDate().equals(today)) {
          books.attendances().keep(new Attendance(session.id(), day, person, person, now));
          return true;
        }
      }
      return false;
    });
  }
}
