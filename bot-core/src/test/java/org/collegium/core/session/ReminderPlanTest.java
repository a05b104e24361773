package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.ReminderRule;
import org.collegium.core.session.ReminderPlan.Planned;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** When a reminder goes that may not go at its own hour. */
class ReminderPlanTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ReminderPlan PLAN = new ReminderPlan(List.of(new ReminderRule(14, LocalTime.of(9, 0)),
      new ReminderRule(1, LocalTime.of(12, 0)), new ReminderRule(0, LocalTime.of(7, 0))));

  @Test
  void theDayBeforeAMondayIsTheFridayAtTheSameHour() {
    var planned = PLAN.of(session("2027-02-01"), reader(DENVER, List.of()));

    assertThat(planned).extracting(ReminderPlanTest::inDenver).containsExactly("2027-01-18T09:00", "2027-01-29T12:00",
        "2027-02-01T07:00");
  }

  @Test
  void aClosureBeforeTheSessionMovesTheReminderInFrontOfIt() {
    var closed = new Closure(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 29), "Break");

    var planned = PLAN.of(session("2027-02-01"), reader(DENVER, List.of(closed)));

    assertThat(planned).extracting(ReminderPlanTest::inDenver).containsExactly("2027-01-18T09:00", "2027-01-22T12:00",
        "2027-02-01T07:00");
  }

  @Test
  void whoSleepsUntilTheStartIsRemindedInTheirLastHourOfTheDayBefore() {
    var honolulu = ZoneId.of("Pacific/Honolulu");

    var planned = PLAN.of(session("2027-01-19"), reader(honolulu, List.of()));

    assertThat(planned.getLast().at().atZone(honolulu).toLocalDateTime()).hasToString("2027-01-18T17:00");
    assertThat(planned.getLast().isLast()).isTrue();
  }

  @Test
  void onlyTheLastMayPassTheBudget() {
    var planned = PLAN.of(session("2027-01-20"), reader(DENVER, List.of()));

    assertThat(planned).extracting(Planned::isLast).containsExactly(false, false, true);
  }

  @Test
  void nobodyIsRemindedTwiceAtOneInstant() {
    for (var day = LocalDate.of(2027, 1, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
      var planned = PLAN.of(session(day.toString()), reader(DENVER,
          List.of(new Closure(LocalDate.of(2027, 6, 7), LocalDate.of(2027, 8, 13), "Summer"))));

      assertThat(planned).extracting(Planned::at).as("before %s", day).isSorted().doesNotHaveDuplicates();
    }
  }

  private static String inDenver(Planned planned) {
    return ZonedDateTime.ofInstant(planned.at(), DENVER).toLocalDateTime().toString();
  }

  private static AllowedTimes reader(ZoneId zone, List<Closure> closures) {
    return new AllowedTimes(zone, QuietHours.DEFAULT, new SchoolDays(closures), List.of());
  }

  private static Session session(String day) {
    var starts = LocalDate.parse(day).atTime(8, 30);
    return new Session(new SessionId(1), new CohortId(1), 1, new Prose("Seeing clearly"),
        List.of(new SessionDay(starts, starts.plusHours(7))), DENVER, Optional.empty(), Optional.empty(),
        Session.State.PLANNED, 1, Instant.EPOCH, 0);
  }
}
