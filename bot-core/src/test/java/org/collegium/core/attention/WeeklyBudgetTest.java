package org.collegium.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No more than so many letters in any seven days, wherever the week is begun. */
class WeeklyBudgetTest {

  private static final Instant NOW = Instant.parse("2027-02-02T16:00:00Z");
  private static final WeeklyBudget THREE = new WeeklyBudget(3);

  @Test
  void whoGotLittleMayGetOneNow() {
    assertThat(THREE.freeAt(List.of(), NOW)).isEqualTo(NOW);
    assertThat(THREE.freeAt(List.of(NOW, NOW.minusSeconds(60)), NOW)).isEqualTo(NOW);
  }

  @Test
  void whoseWeekIsFullGetsTheNextWhenTheThirdLastIsSevenDaysOld() {
    var sent = List.of(days(1), days(2), days(5), days(6));

    assertThat(THREE.freeAt(sent, NOW)).isEqualTo(NOW.plus(Duration.ofDays(2)));
  }

  @Test
  void whatWentExactlySevenDaysAgoDoesNotCountAnyMore() {
    assertThat(THREE.freeAt(List.of(days(1), days(2), days(7)), NOW)).isEqualTo(NOW);
  }

  private static Instant days(int ago) {
    return NOW.minus(Duration.ofDays(ago));
  }

  @Test
  void overAnyStreamNoSevenDaysHoldMoreThanTheBudgetAndNoLetterWaitsWithoutNeed() {
    var seed = new Random().nextLong();
    System.out.println("Budgets from seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 300; round++) {
      var budget = new WeeklyBudget(1 + random.nextInt(5));
      var sent = new ArrayList<Instant>();
      var wanted = NOW;
      for (var letter = 0; letter < 30; letter++) {
        wanted = wanted.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
        var goes = later(wanted, sent.isEmpty() ? wanted : sent.getLast());
        var free = budget.freeAt(sent, goes);
        if (free.isAfter(goes)) {
          assertThat(within(sent, goes)).as("seed %d: held without need", seed)
              .isGreaterThanOrEqualTo(budget.letters());
          assertThat(budget.freeAt(sent, free)).as("seed %d: free when it says so", seed).isEqualTo(free);
        }
        sent.add(free);
        assertThat(within(sent, free)).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(budget.letters());
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** How many went in the seven days up to then. */
  private static long within(List<Instant> sent, Instant until) {
    return sent.stream().filter(each -> each.isAfter(until.minus(WeeklyBudget.WEEK)) && !each.isAfter(until)).count();
  }
}
