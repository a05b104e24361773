package org.collegium.core.session;

import java.time.Instant;
import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;

/** Who was there, day by day. */
public interface Attendances {

  /** Keeps one in place of an earlier one about the same person and day. */
  void keep(Attendance attendance);

  /** Forgets that a person was there on that day. */
  void remove(SessionId session, int day, PersonId person);

  List<Attendance> of(SessionId session);

  /**
   * Somebody was there.
   *
   * @param day from 1
   * @param markedBy the facilitator, or the person themself
   */
  record Attendance(SessionId session, int day, PersonId person, PersonId markedBy, Instant markedAt) {}
}
