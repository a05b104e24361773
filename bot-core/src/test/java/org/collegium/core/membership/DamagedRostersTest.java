package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.collegium.core.membership.RosterFile.Readable;
import org.collegium.core.membership.RosterFile.Unreadable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a file on its way, it is read or refused in words; it never fails and never takes long. */
class DamagedRostersTest {

  private static final byte[] INTRUDERS =
      {'"', ',', ';', '\t', '\r', '\n', 0, 7, '@', ' ', (byte) 0xE9, (byte) 0xFF, 'x'};

  static LongStream seeds() {
    return LongStream.range(0, 600);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @Timeout(10)
  void areReadOrRefusedInWords(long seed) throws IOException {
    var random = new Random(seed);

    var reading = RosterFile.read("damaged.csv", damaged(random));

    switch (reading) {
      case Readable readable -> assertThat(readable.rows()).isNotEmpty()
          .allSatisfy(row -> assertThat(row.email()).contains("@"));
      case Unreadable refused -> assertThat(refused.problems()).isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.inWords()).startsWith("damaged.csv:").endsWith(problem.sentence()));
    }
  }

  private static byte[] damaged(Random random) throws IOException {
    try (var file = DamagedRostersTest.class.getResourceAsStream("/samples/roster.csv")) {
      var bytes = Objects.requireNonNull(file).readAllBytes();
      for (int blow = random.nextInt(6); blow > 0; blow--) {
        bytes[random.nextInt(bytes.length)] = INTRUDERS[random.nextInt(INTRUDERS.length)];
      }
      return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
  }
}
