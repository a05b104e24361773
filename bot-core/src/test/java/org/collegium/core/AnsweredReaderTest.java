package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Locality;
import org.collegium.core.command.Invocation;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.outbox.Courier.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How whoever is answered reads is told with the answer, but never as it was before the answer changed it. */
class AnsweredReaderTest {

  private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

  private TestHouse house;

  @BeforeEach
  void begin(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    // The first time it is asked puts a question, which is written down.
    answered("Ada", "/cohort next");
  }

  @AfterEach
  void end() {
    house.close();
  }

  @Test
  void whoOnlyAsksReadsAsTheyAreKnownTo() {
    assertThat(answered("Ada", "/cohort next")).contains(house.bot().readerAt(TestHouse.address("Ada")));
  }

  @Test
  void whoMovesTheirClockIsLookedUpAnew() {
    assertThat(answered("Ada", "/cohort clock Europe/Paris")).isEmpty();
    assertThat(answered("Ada", "/cohort next")).map(Reader::zone).contains(ZoneId.of("Europe/Paris"));
  }

  @Test
  void whoWasGoneIsLookedUpAnew() {
    house.bot().localityAt(TestHouse.address("Ada"), new Locality(Optional.of(HONOLULU), Optional.of(Locale.US)));
    house.bot().gone(TestHouse.address("Ada"));

    assertThat(answered("Ada", "/cohort next")).isEmpty();
    assertThat(answered("Ada", "/cohort next")).map(Reader::zone).contains(HONOLULU);
  }

  @Test
  void ofAStrangerNothingIsKnown() {
    assertThat(answered("Nobody", "/cohort next")).isEmpty();
  }

  private Optional<Reader> answered(String name, String line) {
    return house.bot().answered(new Invocation(TestHouse.address(name), Optional.empty(),
        new RequestKey(line + " " + System.nanoTime()), new Invocation.Typed(line, Optional.empty())),
        house.now().plusMillis(1500)).reader();
  }
}
