package org.collegium.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarFile.Unreadable;
import org.collegium.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken calendar in {@code broken/calendars} stands beside the sentences that it must be refused with. */
class BrokenCalendarsTest {

  @ParameterizedTest
  @MethodSource("calendars")
  void areRefusedWithEveryProblemAtOnce(Path calendar) throws IOException {
    var name = Objects.requireNonNull(calendar.getFileName()).toString();

    var reading = CalendarFile.read(name, Files.readAllBytes(calendar));

    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).problems()).extracting(Problem::inWords)
        .isEqualTo(Files.readAllLines(calendar.resolveSibling(name + ".problems")));
  }

  @Test
  void areAtLeastTwenty() throws IOException, URISyntaxException {
    assertThat(calendars()).hasSizeGreaterThanOrEqualTo(20);
  }

  static List<Path> calendars() throws IOException, URISyntaxException {
    var folder = Path.of(Objects.requireNonNull(BrokenCalendarsTest.class.getResource("/broken/calendars")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
    }
  }
}
