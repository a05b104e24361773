package org.collegium.discord.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.collegium.discord.events.Agenda.Plan;
import org.junit.jupiter.api.Test;

/** A server is looked at when something has changed, and not more often than that is worth. */
class AgendaTest {

  private static final Instant NOW = Instant.parse("2027-01-04T16:00:00Z");
  private static final Plan PLAN = new Plan(1, new Meetings(List.of(Days.day(1, "7")), List.of()), true);

  private final Agenda agenda = new Agenda();

  @Test
  void whatIsWishedIsGrantedOnceAMinuteAndToThatServerAlone() {
    looked("A", NOW);
    looked("B", NOW);

    agenda.wish("A");
    agenda.wish("A");

    assertThat(isDue("A", PLAN, 59)).isFalse();
    assertThat(isDue("A", PLAN, 60)).isTrue();
    assertThat(isDue("B", PLAN, 60)).isFalse();
    looked("A", NOW.plusSeconds(60));
    assertThat(isDue("A", PLAN, 600)).isFalse();
  }

  @Test
  void aWishDuringALookIsNotLost() {
    agenda.begin("A", PLAN, NOW);
    agenda.wish("A");
    agenda.trust("A", NOW.plusSeconds(1_800));

    assertThat(isDue("A", PLAN, 60)).isTrue();
  }

  @Test
  void aServerThatAsksToWaitIsLeftAloneWhateverIsWishedOrChanges() {
    agenda.begin("A", PLAN, NOW);
    agenda.rest("A", NOW.plusSeconds(90));
    agenda.wish("A");

    assertThat(isDue("A", new Plan(2, Meetings.NONE, true), 89)).isFalse();
    assertThat(isDue("A", PLAN, 90)).isTrue();
  }

  @Test
  void aCalendarThatChangesElsewhereIsNoReasonToAskDiscord() {
    looked("A", NOW);

    assertThat(isDue("A", new Plan(2, PLAN.meetings(), true), 1)).isFalse();
    assertThat(isDue("A", new Plan(3, Meetings.NONE, true), 2)).isTrue();
    assertThat(isDue("A", PLAN, 1_800)).as("trust ends").isTrue();
  }

  private void looked(String guild, Instant at) {
    agenda.begin(guild, PLAN, at);
    agenda.trust(guild, at.plusSeconds(1_800));
  }

  private boolean isDue(String guild, Plan plan, int seconds) {
    var at = NOW.plusSeconds(seconds);
    return agenda.mayBeDue(guild, plan.version(), at) && agenda.isDue(guild, plan, at);
  }
}
