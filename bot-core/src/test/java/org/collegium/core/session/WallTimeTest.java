package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine o'clock stays nine, in every zone of the tz database, across every change of its clocks from 2026 to 2030. */
class WallTimeTest {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");
  private static final int RANDOM_DAYS = 8;
  private static final long SEED = new Random().nextLong();

  static {
    System.out.println("Wall times from seed " + SEED);
  }

  @Test
  void aSessionIsAtNineOnTheWallInEveryZoneBesideAndBetweenAllChangesOfClocks() {
    for (var zone : zones()) {
      for (var day : days(zone)) {
        var session = Reader.session(zone.getId(), day, NINE);

        var shown = session.starts().atZone(zone).toLocalDateTime();

        assertThat(shown).as("%s, seed %d", zone, SEED).isEqualTo(expected(day.atTime(NINE), zone));
        assertThat(session.movedTo(day.plusDays(200), FROM).movedTo(day, FROM).starts()).isEqualTo(session.starts());
      }
    }
  }

  @Test
  void whereAChangeSkipsTheHourASessionBeginsLaterByWhatWasSkippedAndWhereItRepeatsAtTheEarlier() {
    for (var zone : zones()) {
      for (var transition : transitions(zone)) {
        var wall = transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
        var inside = wall.plus(transition.getDuration().abs().dividedBy(2));
        var session = Reader.session(zone.getId(), inside.toLocalDate(), inside.toLocalTime());

        var starts = session.starts();

        if (transition.isGap()) {
          assertThat(starts.atZone(zone).toLocalDateTime()).as("%s %s", zone, transition)
              .isEqualTo(inside.plus(transition.getDuration()));
        } else {
          assertThat(starts).as("%s %s", zone, transition).isEqualTo(inside.toInstant(transition.getOffsetBefore()))
              .isBefore(inside.toInstant(transition.getOffsetAfter()));
        }
      }
    }
  }

  @Test
  void remindersKeepTheirHourOnTheReadersWallAcrossAllChanges() {
    var always = new QuietHours(LocalTime.of(23, 30), LocalTime.of(23, 45));
    for (var zone : zones()) {
      var reader = new AllowedTimes(zone, always, new SchoolDays(List.of()), List.of());
      for (var day : days(zone).stream().filter(each -> SchoolDays.WEEK.contains(each.getDayOfWeek())).toList()) {
        var session = Reader.session(zone.getId(), day, NINE);

        var planned = Reader.USUAL.of(session, reader);

        assertThat(planned).as("%s %s, seed %d", zone, day, SEED).hasSize(3);
        for (var each : planned) {
          var rule = Reader.USUAL.rules().stream().filter(one -> one.daysBefore() == each.daysBefore()).findFirst();
          var wanted = shownDay(session, zone).minusDays(each.daysBefore()).atTime(rule.orElseThrow().at());
          if (SchoolDays.WEEK.contains(wanted.getDayOfWeek())) {
            assertThat(each.at().atZone(zone).toLocalDateTime()).as("%s, seed %d", zone, SEED)
                .isEqualTo(expected(wanted, zone));
          }
        }
      }
    }
  }

  private static LocalDate shownDay(Session session, ZoneId zone) {
    return session.starts().atZone(zone).toLocalDate();
  }

  /** The clocks of Denver go back between session 4 and its aftermath, and forward before session 6. */
  @ParameterizedTest
  @CsvSource({
      "2027-11-02, 2027-11-02T14:30:00Z, 2027-10-19T15:00:00Z 2027-11-01T15:00:00Z 2027-11-02T13:00:00Z",
      "2027-11-09, 2027-11-09T15:30:00Z, 2027-10-26T15:00:00Z 2027-11-08T16:00:00Z 2027-11-09T14:00:00Z",
      "2028-03-07, 2028-03-07T15:30:00Z, 2028-02-22T16:00:00Z 2028-03-06T16:00:00Z 2028-03-07T14:00:00Z",
      "2028-03-14, 2028-03-14T14:30:00Z, 2028-02-29T16:00:00Z 2028-03-13T15:00:00Z 2028-03-14T13:00:00Z"
  })
  void besideTheSamplesChangesOfClocksSessionAndRemindersStayWhereTheyWere(LocalDate day, Instant starts,
      String reminders) {
    var session = Reader.session("America/Denver", day, LocalTime.of(8, 30));

    assertThat(session.starts()).isEqualTo(starts);
    assertThat(Reader.USUAL.of(session, Reader.in("America/Denver").allowed())).extracting(ReminderPlan.Planned::at)
        .hasToString("[" + reminders.replace(" ", ", ") + "]");
  }

  /** A session of two days over a change of clocks begins at nine on both. */
  @Test
  void bothDaysOfASessionBeginAtNineThoughTheClocksChangeBetweenThem() {
    var first = LocalDate.of(2027, 11, 6);
    var session = Reader.session("America/Denver", first, NINE)
        .onDays(List.of(day(first), day(first.plusDays(1))), FROM);

    var facts = session.facts(session.title()).days();

    assertThat(facts).extracting(day -> day.starts().atZone(session.zone()).toLocalTime()).containsOnly(NINE);
    assertThat(Duration.between(facts.getFirst().starts(), facts.getLast().starts())).isEqualTo(Duration.ofHours(25));
  }

  private static SessionDay day(LocalDate date) {
    return new SessionDay(date.atTime(NINE), date.atTime(16, 0));
  }

  /** The wall time itself; in a gap, as much later as the gap is long. Worked out from offsets alone. */
  private static LocalDateTime expected(LocalDateTime wall, ZoneId zone) {
    var before = wall.minusDays(1).toInstant(ZoneOffset.UTC);
    return transitions(zone, before.minus(Duration.ofDays(2)), before.plus(Duration.ofDays(4)))
        .filter(
            each -> each.isGap() && !wall.isBefore(each.getDateTimeBefore()) && wall.isBefore(each.getDateTimeAfter()))
        .findFirst().map(gap -> wall.plus(gap.getDuration())).orElse(wall);
  }

  private static List<ZoneId> zones() {
    return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
  }

  /** The days around every change of clocks there, and some at random. */
  private static List<LocalDate> days(ZoneId zone) {
    var random = new Random(SEED ^ zone.hashCode());
    var days = new TreeSet<LocalDate>();
    transitions(zone).forEach(each -> List.of(-1, 0, 1, 14)
        .forEach(ahead -> days.add(each.getDateTimeBefore().toLocalDate().plusDays(ahead))));
    random.ints(RANDOM_DAYS, 0, 5 * 365).forEach(ahead -> days.add(LocalDate.of(2026, 1, 1).plusDays(ahead)));
    return List.copyOf(days);
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    return transitions(zone, FROM, UNTIL).toList();
  }

  private static Stream<ZoneOffsetTransition> transitions(ZoneId zone, Instant from, Instant until) {
    return Stream.iterate(zone.getRules().nextTransition(from),
        next -> next != null && next.getInstant().isBefore(until),
        next -> zone.getRules().nextTransition(next.getInstant()));
  }
}
