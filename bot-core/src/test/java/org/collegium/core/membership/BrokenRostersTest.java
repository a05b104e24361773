package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collegium.core.membership.RosterFile.Unreadable;
import org.collegium.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken roster in {@code broken/rosters} stands beside the sentences that it must be refused with. */
class BrokenRostersTest {

  @ParameterizedTest
  @MethodSource("rosters")
  void areRefusedWithEveryProblemAtOnce(Path roster) throws IOException {
    var name = Objects.requireNonNull(roster.getFileName()).toString();

    var reading = RosterFile.read(name, Files.readAllBytes(roster));

    assertThat(reading).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) reading).problems()).extracting(Problem::inWords)
        .isEqualTo(Files.readAllLines(roster.resolveSibling(name + ".problems")));
  }

  @Test
  void areAtLeastTwenty() throws IOException, URISyntaxException {
    assertThat(rosters()).hasSizeGreaterThanOrEqualTo(20);
  }

  static List<Path> rosters() throws IOException, URISyntaxException {
    var folder = Path.of(Objects.requireNonNull(BrokenRostersTest.class.getResource("/broken/rosters")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
