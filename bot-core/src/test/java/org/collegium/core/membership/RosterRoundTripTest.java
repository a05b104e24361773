package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.RosterFile.Readable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a spreadsheet program separates, quotes, orders, ends and encodes, the people come out as they went in. */
class RosterRoundTripTest {

  private static final List<String> WORDS =
      List.of("Ada", "Núñez", "O'Brien", "al-Hassan", "\"Patty\"", "a,b", "c;d", "é",
          "李", "Ní Dhomhnaill", "St. Vrain", "K-8", "sep=;", "=1+1", "#3", "🙂");
  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<String> ZONES =
      List.of("America/Denver", "America/Chicago", "Europe/Berlin", "Asia/Kathmandu");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void keepsEveryPersonWhateverTheDialect(long seed) {
    var random = new Random(seed);
    var people = people(random);

    var reading = RosterFile.read("roster.csv", new Dialect(random).save(people));

    assertThat(reading).isInstanceOf(Readable.class);
    assertThat(((Readable) reading).rows().stream().map(RosterRoundTripTest::cells).toList()).isEqualTo(people);
  }

  private static List<List<String>> people(Random random) {
    return IntStream.range(0, 1 + random.nextInt(12))
        .mapToObj(number -> {
          var role = ROLES.get(random.nextInt(ROLES.size()));
          return List.of(words(random), "person%d@district%d.example".formatted(number, random.nextInt(3)), role.word(),
              role == Role.LEADER && random.nextBoolean() ? words(random) : "",
              random.nextBoolean() ? words(random) : "",
              random.nextBoolean() ? ZONES.get(random.nextInt(ZONES.size())) : "");
        })
        .toList();
  }

  private static String words(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(any -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }

  private static List<String> cells(RosterRow row) {
    return List.of(row.name(), row.email(), row.role().map(Role::word).orElse(""), row.mentor().orElse(""),
        row.school().orElse(""),
        row.zone().map(zone -> zone.getId()).orElse(""));
  }

  /** How one program, with one person's settings, saves a table. */
  private static final class Dialect {

    private static final List<List<String>> HEADINGS = List.of(List.of("Name", "FULL NAME", "participant"),
        List.of("Email", "e-mail", "E-Mail address"), List.of("Role", "function"), List.of("Mentor", "Coach"),
        List.of("School", "Organisation", "building"), List.of("Time zone", "timezone", "TZ"));

    private final Random random;
    private final String separator;
    private final String lineEnd;
    private final boolean quotesAll;
    private final List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));

    Dialect(Random random) {
      this.random = random;
      this.separator = oneOf(List.of(",", ";", "\t"));
      this.lineEnd = oneOf(List.of("\n", "\r\n", "\r"));
      this.quotesAll = random.nextBoolean();
      Collections.shuffle(order, random);
    }

    byte[] save(List<List<String>> people) {
      var lines = new ArrayList<String>();
      lines.add(line(HEADINGS.stream().map(this::oneOf).toList()));
      people.forEach(person -> {
        lines.add(line(person));
        if (random.nextInt(5) == 0) {
          lines.add(separator.repeat(5));
        }
      });
      var text = String.join(lineEnd, lines) + (random.nextBoolean() ? lineEnd : "");
      return random.nextInt(4) == 0
          ? ("\uFEFF" + text).getBytes(oneOf(List.<Charset>of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)))
          : ((random.nextBoolean() ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    private String line(List<String> cells) {
      return order.stream().map(cells::get).map(this::quoted).collect(Collectors.joining(separator));
    }

    private String quoted(String cell) {
      boolean mustBe = cell.contains(separator) || cell.contains("\"");
      var spaced = random.nextInt(6) == 0 ? cell + "\u00a0" : cell;
      return mustBe || quotesAll ? "\"" + spaced.replace("\"", "\"\"") + "\"" : spaced;
    }

    private <T> T oneOf(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
