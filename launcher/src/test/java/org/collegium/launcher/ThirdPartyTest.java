package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the runnable file is made of is named, each with its licence, in {@code THIRD-PARTY.txt}. */
class ThirdPartyTest {

  /** As in {@code (licence) name (group:artifact:version - address)}. */
  private static final Predicate<String> A_WORK =
      Pattern.compile("\\(.+\\) .+ \\(\\S+:\\S+:\\S+ - .+\\)").asMatchPredicate();

  @Test
  void everyWorkInTheRunnableFileIsNamedWithItsLicence() throws IOException {
    var inTheFile = worksNamedIn(Path.of("target", "THIRD-PARTY.txt"));
    var toldToPeople = worksNamedIn(Path.of("..", "THIRD-PARTY.txt"));

    assertThat(toldToPeople).isNotEmpty().containsExactlyInAnyOrderElementsOf(inTheFile);
  }

  private static List<String> worksNamedIn(Path list) throws IOException {
    return Files.readAllLines(list).stream().map(String::strip).filter(A_WORK).toList();
  }
}
