package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

  /** A program that looks for known weaknesses needs the very versions, and a sum by which each file is known. */
  @Test
  void theBillOfMaterialsNamesTheSameWorksWithTheirVersionsAndSums() throws IOException {
    var bill = new ObjectMapper().readTree(Path.of("target", "collegium.cdx.json").toFile());
    var works =
        bill.path("components").valueStream().filter(work -> !work.path("group").asText().equals("org.collegium"))
            .toList();

    assertThat(works).allSatisfy(work -> assertThat(work.path("hashes").findValuesAsText("alg")).contains("SHA-256"));
    assertThat(works.stream().map(work -> "%s:%s:%s".formatted(work.path("group").asText(), work.path("name").asText(),
        work.path("version").asText()))).containsExactlyInAnyOrderElementsOf(
            worksNamedIn(Path.of("..", "THIRD-PARTY.txt")).stream().map(ThirdPartyTest::coordinates).toList());
  }

  private static String coordinates(String work) {
    return work.replaceFirst(".*\\((\\S+:\\S+:\\S+) - .+", "$1");
  }

  private static List<String> worksNamedIn(Path list) throws IOException {
    return Files.readAllLines(list).stream().map(String::strip).filter(A_WORK).toList();
  }
}
