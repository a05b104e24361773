package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of the hand, many and without sense: each is answered, none throws. */
class MistypedCatalogueTest {

  private static final int SLIPS = 75;
  private static final List<String> STRAYS = List.of("[", "}", "&a ", "*a", "? ", "- ", ": ", "\t", "!!int x", "---\n",
      "\"", "|\n", "~", "\u0007", "#", "-1", "99999999999", "\u00E9", "\n", "  ");

  @TempDir
  private Path home;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aSlipIsSaidOrDoesNoHarm(long seed) throws IOException {
    var random = new Random(seed);
    var folder = SmallCatalogue.in(home).folder();
    for (int slip = 0; slip < SLIPS; slip++) {
      var file = anyFile(folder, random);
      var right = Files.readString(file);
      var wrong = mistyped(right, random);
      Files.writeString(file, wrong);

      var reading = CatalogueReader.read(folder);

      assertThat(isAnswered(reading)).as("seed %d, slip %d in %s:%n%s", seed, slip, file, wrong).isTrue();
      Files.writeString(file, right);
    }
  }

  /** Either something is said, or all that was read is in the files: no stand-in for what could not be read. */
  private static boolean isAnswered(Reading reading) {
    return switch (reading) {
      case Legible legible -> !legible.toString().contains("unread");
      case Illegible illegible -> !illegible.problems().isEmpty();
    };
  }

  private static Path anyFile(Path folder, Random random) throws IOException {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).sorted().toList();
      return all.get(random.nextInt(all.size()));
    }
  }

  private static String mistyped(String text, Random random) {
    int at = random.nextInt(text.length());
    int until = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + STRAYS.get(random.nextInt(STRAYS.size())) + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(until);
      default -> text.substring(0, until) + text.substring(at);
    };
  }
}
