package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.programme.ReminderRule;
import org.junit.jupiter.api.Test;

/** A reminder goes at its hour, or else in an allowed hour near it, and always before the start. */
class ReminderPlanTest {

  private static final String DENVER = "America/Denver";

  private static final Session TUESDAY = denver("2027-01-19");

  private static Session denver(String day) {
    return Reader.session(DENVER, LocalDate.parse(day), LocalTime.of(8, 30));
  }

  @Test
  void whereNothingIsInTheWayEachGoesAtItsHour() {
    assertThat(Reader.in(DENVER).remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T09:00", "1: 2027-01-18T09:00", "0: 2027-01-19T07:00");
  }

  @Test
  void onlyTheLastIsPressing() {
    assertThat(Reader.USUAL.of(TUESDAY, Reader.in(DENVER).allowed())).extracting(ReminderPlan.Planned::isLast)
        .containsExactly(false, false, true);
  }

  @Test
  void inQuietHoursItWaitsForTheirEnd() {
    assertThat(Reader.in(DENVER).quiet("17:00-08:00").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T09:00", "1: 2027-01-18T09:00", "0: 2027-01-19T08:00");
    assertThat(Reader.in(DENVER).quiet("08:30-12:00").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T12:00", "1: 2027-01-18T12:00", "0: 2027-01-19T07:00");
  }

  @Test
  void whereQuietEndsOnlyAfterTheStartItGoesTheDayBefore() {
    assertThat(Reader.in(DENVER).quiet("17:00-09:00").remindersOf(TUESDAY).getLast())
        .isEqualTo("0: 2027-01-18T16:00");
  }

  @Test
  void whereTheMorningsHasToComeTheDayBeforeTheOtherComesEarlier() {
    assertThat(Reader.in(DENVER).quiet("17:00-09:00").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T09:00", "1: 2027-01-15T09:00", "0: 2027-01-18T16:00");
  }

  @Test
  void theDayBeforeAMondayIsFridayAtTheSameHour() {
    assertThat(Reader.in(DENVER).remindersOf(denver("2027-01-25")))
        .containsExactly("14: 2027-01-11T09:00", "1: 2027-01-22T09:00", "0: 2027-01-25T07:00");
  }

  @Test
  void whatFallsIntoAClosureGoesWhenItIsOverOrWhereThatIsTooLateBeforeItBegan() {
    assertThat(Reader.in(DENVER).closed("2027-01-04", "2027-01-08").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-11T07:00", "1: 2027-01-18T09:00", "0: 2027-01-19T07:00");
    assertThat(Reader.in(DENVER).closed("2027-01-14", "2027-01-18").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T09:00", "1: 2027-01-13T09:00", "0: 2027-01-19T07:00");
  }

  @Test
  void aSessionOnAClosedDayIsRemindedOfBeforeTheClosure() {
    assertThat(Reader.in(DENVER).closed("2027-01-18", "2027-01-20").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T09:00", "1: 2027-01-14T09:00", "0: 2027-01-15T07:00");
  }

  @Test
  void twoRemindersNeverComeOnOneDay() {
    assertThat(Reader.in(DENVER).closed("2026-12-21", "2027-01-15").remindersOf(TUESDAY))
        .containsExactly("14: 2026-12-18T09:00", "1: 2027-01-18T09:00", "0: 2027-01-19T07:00");
  }

  @Test
  void whereSeveralHaveOneSlotLeftTheLastOneSaysItAll() {
    var yearLong = Reader.in(DENVER).closed("2025-01-01", "2027-01-17");

    assertThat(yearLong.remindersOf(TUESDAY)).containsExactly("1: 2027-01-18T09:00", "0: 2027-01-19T07:00");
    assertThat(Reader.in(DENVER).closed("2025-01-01", "2027-01-18").remindersOf(TUESDAY))
        .containsExactly("0: 2027-01-19T07:00");
  }

  @Test
  void theSameRuleTwiceRemindsOfOneMorningOnce() {
    var twice =
        new ReminderPlan(List.of(new ReminderRule(0, LocalTime.of(7, 0)), new ReminderRule(0, LocalTime.of(7, 0))));

    assertThat(Reader.in(DENVER).remindersOf(TUESDAY, twice)).last().isEqualTo("0: 2027-01-19T07:00");
    assertThat(Reader.in(DENVER).remindersOf(TUESDAY, twice)).doesNotHaveDuplicates();
  }

  /** Half past eight in Denver is half past five in Honolulu. */
  @Test
  void whoseMorningComesAfterTheStartIsRemindedTheDayBefore() {
    assertThat(Reader.in("Pacific/Honolulu").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-05T09:00", "1: 2027-01-15T09:00", "0: 2027-01-18T07:00");
  }

  /** Half past eight in Denver is the small hours of the next day in Auckland. */
  @Test
  void whoseDayIsAnotherCountsFromTheDayItIsThere() {
    assertThat(Reader.in("Pacific/Auckland").remindersOf(TUESDAY))
        .containsExactly("14: 2027-01-06T09:00", "1: 2027-01-18T09:00", "0: 2027-01-19T07:00");
  }

  @Test
  void everyPlannedReminderIsAllowedBeforeTheStartAfterTheOneBeforeAndOnceForItsRule() {
    var seed = new Random().nextLong();
    System.out.println("Reminders from seed " + seed);
    var random = new Random(seed);
    var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (var round = 0; round < 3000; round++) {
      var session = Reader.session(any(zones, random), LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1800)),
          LocalTime.of(random.nextInt(17), 15 * random.nextInt(4)));
      var reader = reader(any(zones, random), session, random);
      var rules = IntStream.range(0, 1 + random.nextInt(4))
          .mapToObj(_ -> new ReminderRule(random.nextInt(20), LocalTime.of(random.nextInt(24), 0))).distinct().toList();

      var planned = new ReminderPlan(rules).of(session, reader.allowed());

      assertThat(planned).as("seed %d, round %d: %s %s %s", seed, round, session.days(), reader, rules).isNotEmpty()
          .allMatch(each -> reader.allowed().allow(each.at()) && each.at().isBefore(session.starts()))
          .isSortedAccordingTo(Comparator.comparing(ReminderPlan.Planned::at))
          .hasSizeLessThanOrEqualTo(rules.size());
      assertThat(planned).extracting(ReminderPlan.Planned::at).doesNotHaveDuplicates();
      assertThat(planned.stream().filter(ReminderPlan.Planned::isLast)).containsExactly(planned.getLast());
    }
  }

  private static Reader reader(String zone, Session session, Random random) {
    var from = LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
    var closures = new ArrayList<Closure>();
    for (var number = random.nextInt(4); number > 0; number--) {
      var first = session.firstDay().minusDays(random.nextInt(60) - 3);
      closures.add(new Closure(first, first.plusDays(random.nextInt(20)), "Recess " + number));
    }
    return new Reader(ZoneId.of(zone), new QuietHours(from, from.plusMinutes(15L * (1 + random.nextInt(94)))),
        closures);
  }

  private static String any(List<String> zones, Random random) {
    return zones.get(random.nextInt(zones.size()));
  }
}
