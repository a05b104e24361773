package org.collegium.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "America/Denver | America/Denver",
      "america/los angeles | America/Los_Angeles",
      "US/Mountain | US/Mountain",
      "Mountain Standard Time | America/Denver",
      "US Mountain Standard Time | America/Phoenix",
      "w. europe standard time | Europe/Berlin",
      "\"Eastern Standard Time\" | America/New_York",
      "(UTC-07:00) Mountain Time (US & Canada) | America/Denver",
      "Mountain Time | America/Denver",
      "/mozilla.org/20050126_1/America/Argentina/Ushuaia | America/Argentina/Ushuaia",
      "/freeassociation.sourceforge.net/America/Denver | America/Denver",
      "UTC | UTC",
  })
  void areFoundAsPeopleAndProgramsWriteThem(String name, String zone) {
    assertThat(ZoneNames.find(name)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MST", "EST", "CST", "PDT", "-07:00", "UTC-07:00", "Denver", "Amerca/Denver", "/",
      "/a/b/c"})
  void areNotGuessedFromAbbreviationsOffsetsOrMistypedWords(String name) {
    assertThat(ZoneNames.find(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "Amerca/Denver, America/Denver", "America/Denvor, America/Denver", "Denver, America/Denver",
      "MST, America/Denver",
      "new york, America/New_York", "Mountian Standard Time, America/Denver", "Europe/Berlln, Europe/Berlin"
  })
  void areSuggestedWhenNearlyRight(String name, String nearest) {
    assertThat(ZoneNames.nearest(name)).contains(ZoneId.of(nearest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "somewhere nice", "-07:00", "GMT+7", "UTC-2", "GMT-07", "UTC7"})
  void areNotSuggestedWhenNothingIsNear(String name) {
    assertThat(ZoneNames.nearest(name)).isEmpty();
  }

  @Test
  void areNotSoughtInWordsThatGoOnForEver() {
    assertThat(ZoneNames.find("/a".repeat(1_000_000))).isEmpty();
    assertThat(ZoneNames.nearest("a".repeat(1_000_000))).isEmpty();
  }

  @Test
  void ofWindowsAreAllKnownToThisJava() {
    assertThat(ZoneNames.ofWindows()).hasSize(139).contains(ZoneId.of("America/Denver"), ZoneId.of("Asia/Katmandu"));
  }

  @Test
  void ofIanaAreAllFound() {
    assertThat(ZoneId.getAvailableZoneIds())
        .filteredOn(id -> id.contains("/") && !id.startsWith("SystemV/"))
        .allSatisfy(id -> assertThat(ZoneNames.find(id)).contains(ZoneId.of(id)));
  }
}
