package org.collegium.core.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.ReminderRule;
import org.collegium.core.session.Session;

/**
 * When a mentor hears of what was shared: on the day before the session, or on the last day before it on which they may
 * be written to.
 *
 * @param at wall time in their zone
 */
record DigestDay(LocalTime at) {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** At the hour of the reminder of that day, if there is one: so both go in one message. */
  static DigestDay in(Programme programme) {
    return new DigestDay(programme.reminders().stream().filter(rule -> rule.daysBefore() == 1).map(ReminderRule::at)
        .findFirst().orElse(NINE));
  }

  /** When it is for that reader; empty if they may not be written to within a year before. */
  Optional<Instant> before(Session session, AllowedTimes reader) {
    var day = session.starts().atZone(reader.zone()).toLocalDate().minusDays(1);
    var wanted = day.atTime(at).atZone(reader.zone()).toInstant();
    return reader.from(wanted).filter(slot -> LocalDate.ofInstant(slot, reader.zone()).equals(day))
        .or(() -> reader.lastBefore(wanted, at));
  }

  /**
   * It is not earlier than that for anybody, wherever they live and whichever school they are at: two school days
   * before, since an hour that is not theirs can put it back by another day.
   *
   * @param schoolDays without all days on which any school is closed
   */
  static Instant earliest(Session session, SchoolDays schoolDays) {
    return schoolDays.shift(session.firstDay().minusDays(1), -2).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
