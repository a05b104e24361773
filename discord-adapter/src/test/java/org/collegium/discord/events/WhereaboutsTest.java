package org.collegium.discord.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.events.Whereabouts.Sighting;
import org.junit.jupiter.api.Test;

/** JDA may forget all channels at any time, and then nothing may end for it. */
class WhereaboutsTest {

  private static final CalendarEntry HERE = Days.day(1, "7");
  private static final CalendarEntry THERE = Days.day(1, "8");

  private final Whereabouts whereabouts = new Whereabouts();

  @Test
  void whatWasLookedUpWhileTheConnectionWasLostIsWorthNothing() {
    assertThat(look(false, HERE)).isEmpty();

    assertThat(look(true, HERE)).as("it counts for no look either").map(Sighting::isSure).contains(false);
  }

  @Test
  void aChannelIsGoneWhenItIsMissingInTwoLooksInARow() {
    assertThat(look(true, HERE)).map(Sighting::isSure).contains(false);
    assertThat(look(true, HERE)).map(Sighting::isSure).contains(true);
    assertThat(look(true, HERE, THERE)).as("another").map(Sighting::isSure).contains(false);
    assertThat(look(true, HERE, THERE)).map(Sighting::isSure).contains(true);
    assertThat(look(true)).map(Sighting::isSure).contains(true);
    assertThat(look(true, HERE)).as("in a row").map(Sighting::isSure).contains(false);
  }

  private Optional<Sighting> look(boolean isWhole, CalendarEntry... entries) {
    return whereabouts.of(List.of(entries), List.of(), () -> isWhole);
  }
}
