package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * All that the tests of all modules said, to the console, in their logs and in messages of faults, stands in their
 * reports. This is the last test of the last module whose tests have secrets, and none is found there. A module that
 * was not built this time has the reports of last time, or none.
 */
@Order(Integer.MAX_VALUE)
class NoSecretInAnyOutputIT {

  private static final List<String> REPORTS = List.of("surefire-reports", "failsafe-reports");

  @Test
  void noReportHoldsASecret() throws IOException {
    var reports = modules().flatMap(module -> REPORTS.stream().map(each -> module.resolve("target").resolve(each)))
        .filter(Files::isDirectory).toList();

    assertThat(reports).as("what this module's tests said").anySatisfy(
        folder -> assertThat(folder.toAbsolutePath().normalize()).isDirectoryContaining("glob:**/TEST-*.xml")
            .hasParent(Path.of("target").toAbsolutePath()));
    assertThat(SecretSearch.under(reports.toArray(Path[]::new))).isEmpty();
  }

  private static Stream<Path> modules() throws IOException {
    try (var folders = Files.list(Path.of("..").toRealPath())) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList().stream();
    }
  }
}
