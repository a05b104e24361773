package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.ReminderRule;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nine o'clock stays nine o'clock, in every zone there is. */
class WallTimeTest {

  private static final long SEED = 20_270_119L;
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final ReminderPlan PLAN =
      new ReminderPlan(List.of(new ReminderRule(14, NINE), new ReminderRule(1, NINE),
          new ReminderRule(0, LocalTime.of(7, 0))));

  static Stream<ZoneId> everyZone() {
    return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
  }

  @ParameterizedTest
  @MethodSource("everyZone")
  void aSessionAtNineBeginsAtNineUnlessThatHourIsSkipped(ZoneId zone) {
    for (var day : daysOf(zone)) {
      var session = session(day, NINE, zone);
      var gap =
          Optional.ofNullable(zone.getRules().getTransition(day.atTime(NINE))).filter(ZoneOffsetTransition::isGap);

      var begins = session.starts().atZone(zone);

      assertThat(begins.toLocalDateTime()).as("%s in %s, seed %d", day, zone, SEED)
          .isEqualTo(day.atTime(NINE).plus(gap.map(ZoneOffsetTransition::getDuration).orElse(Duration.ZERO)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyZone")
  void anHourThatComesTwiceIsTheEarlierOne(ZoneId zone) {
    for (var change : changes(zone)) {
      if (change.isOverlap()) {
        var twice = change.getDateTimeAfter();
        var session = session(twice.toLocalDate(), twice.toLocalTime(), zone);

        assertThat(session.starts()).isEqualTo(twice.toInstant(change.getOffsetBefore()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyZone")
  void remindersKeepTheirHourInTheReadersZone(ZoneId reader) {
    var allowed = new AllowedTimes(reader, QuietHours.DEFAULT, new SchoolDays(List.of()), List.of());
    for (var day : daysOf(reader)) {
      var session = session(day, NINE, ZoneId.of("America/Denver"));

      for (var planned : PLAN.of(session, allowed)) {
        var here = planned.at().atZone(reader);
        assertThat(allowed.allow(planned.at())).as("%s in %s, seed %d", day, reader, SEED).isTrue();
        assertThat(planned.at()).isBefore(session.starts());
        assertThat(List.of(NINE, LocalTime.of(7, 0), LocalTime.of(17, 0))).as("%s in %s", here, reader)
            .contains(here.toLocalTime());
      }
    }
  }

  @Test
  void besideSessionsFourAndSixNineIsNineOnBothSidesOfTheChange() {
    var denver = ZoneId.of("America/Denver");
    var allowed = new AllowedTimes(denver, QuietHours.DEFAULT, new SchoolDays(List.of()), List.of());

    var four = PLAN.of(session(LocalDate.of(2027, 11, 9), NINE, denver), allowed);
    var six = PLAN.of(session(LocalDate.of(2028, 3, 14), NINE, denver), allowed);

    assertThat(four.getFirst().at()).isEqualTo(Instant.parse("2027-10-26T15:00:00Z"));
    assertThat(four.get(1).at()).isEqualTo(Instant.parse("2027-11-08T16:00:00Z"));
    assertThat(six.getFirst().at()).isEqualTo(Instant.parse("2028-02-29T16:00:00Z"));
    assertThat(six.get(1).at()).isEqualTo(Instant.parse("2028-03-13T15:00:00Z"));
  }

  /** The days beside each change of clocks, and some drawn at random. */
  private static List<LocalDate> daysOf(ZoneId zone) {
    var days = new ArrayList<LocalDate>();
    for (var change : changes(zone)) {
      var day = change.getDateTimeBefore().toLocalDate();
      days.addAll(List.of(day.minusDays(1), day, day.plusDays(1), day.plusDays(14)));
    }
    var chance = new Random(SEED ^ zone.getId().hashCode());
    for (var drawn = 0; drawn < 5; drawn++) {
      days.add(LocalDate.of(2027, 1, 1).plusDays(chance.nextInt(1_200)));
    }
    return days;
  }

  private static List<ZoneOffsetTransition> changes(ZoneId zone) {
    var changes = new ArrayList<ZoneOffsetTransition>();
    var end = Instant.parse("2030-01-01T00:00:00Z");
    var next = zone.getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z"));
    while (next != null && next.getInstant().isBefore(end)) {
      changes.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  private static Session session(LocalDate day, LocalTime at, ZoneId zone) {
    var starts = LocalDateTime.of(day, at);
    return new Session(new SessionId(1), new CohortId(1), 1, new Prose("Seeing clearly"),
        List.of(new SessionDay(starts, starts.plusHours(7))), zone, Optional.empty(), Optional.empty(),
        Session.State.PLANNED, 1, Instant.EPOCH, 0);
  }
}
