package org.collegium.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.FrontRange;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.Invocation.Typed;
import org.collegium.core.command.TypedLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever anybody types, the bot has an answer, and a stranger's has nothing of the cohort in it. */
class CommandsFuzzTest {

  /** Who types, by what the first byte leaves over. */
  private static final List<String> WHO = List.of("Linus", "Ada", "Grace", "Pat", "Robin", "Nobody");

  private static final int LONGEST_PHRASE = 30;

  private static FrontRange frontRange;
  private static TypedLine lines;

  @BeforeAll
  static void open(@TempDir Path folder) {
    frontRange = FrontRange.in(folder);
    lines = new TypedLine(frontRange.house().bot().commands(), (_, phrase) -> phrase.length() < LONGEST_PHRASE);
  }

  @AfterAll
  static void close() {
    frontRange.house().close();
  }

  static Stream<byte[]> lines() {
    return Stream.of("0", "1", "3").flatMap(who -> Stream.concat(Stream.of(
        "/summary cohort:\"Front Range\" since:2026-09-01", "/cohort rsvp yes", "/cohort quiet 19:00-06:30",
        "/cohort session move session:2 day:2027-03-23", "/cohort away from:2027-02-01 until:2027-02-14",
        "/reflect On the bus", "/cohort announce Monday: bring pens", "/reflect read 7", "/case open the-side-gate",
        "/cohort privacy readers",
        "/cohorte ausente desde:el lunes hasta:3 de marzo", "/cohort silencio de 6 p. m. a 7 de la mañana",
        "/cohort sin-clases del 8 al 10 de febrero tipo:exámenes"), Seeds.NASTY.stream())
        .map(line -> (who + line).getBytes(UTF_8)));
  }

  @MethodSource("lines")
  @FuzzTest(maxDuration = Budget.EACH)
  void typed(byte[] bytes) {
    var who = who(bytes);
    var line = words(bytes);

    var answer = frontRange.asks(who, Optional.empty(), new Typed(line, Optional.empty()));

    tellsNoStranger(who, line, answer);
  }

  /** It is the same line when it is typed with another number of spaces, and no option has more than was typed. */
  @MethodSource("lines")
  @FuzzTest(maxDuration = Budget.EACH)
  void takenApart(byte[] bytes) {
    var line = words(bytes);
    switch (lines.read(line)) {
      case TypedLine.Understood(Command command, var options) -> {
        assertThat(command.missing(options)).isEmpty();
        assertThat(options.values()).allSatisfy(value -> assertThat(line).contains(value));
      }
      case TypedLine.Misused(_, String words) -> assertThat(line).contains(words);
      case TypedLine.Unknown(String word) -> assertThat(line).contains(word);
      case TypedLine.NoSuchOption(String name, _) -> assertThat(line).contains(name);
      case TypedLine.Lacking(Command command, var option) -> assertThat(command.options()).contains(option);
    }
  }

  @MethodSource("lines")
  @FuzzTest(maxDuration = Budget.EACH)
  void completed(byte[] bytes) {
    var who = who(bytes);
    var typed = words(bytes);
    for (var command : frontRange.house().bot().commands()) {
      for (var option : command.options()) {
        tellsNoStranger(who, typed, frontRange.asks(who, Optional.empty(),
            new Completing(command.path(), option.name(), typed)));
      }
    }
  }

  private static void tellsNoStranger(String who, String typed, Object answer) {
    assertThat(answer).isNotNull();
    if (Set.of("Linus", "Nobody").contains(who)) {
      var said = answer.toString();
      // Zones are places of the world, some of which have Ada's name in theirs; all other secrets are long.
      assertThat(FrontRange.secrets()).allSatisfy(secret -> assertThat(secret.length() < FrontRange.TITLE.length()
          || typed.contains(secret) || !said.contains(secret)).as("%s in %s", secret, said).isTrue());
    }
  }

  private static String who(byte[] bytes) {
    return bytes.length == 0 ? "Linus" : WHO.get(Math.floorMod(bytes[0] - '0', WHO.size()));
  }

  private static String words(byte[] bytes) {
    return bytes.length == 0 ? "" : new String(Arrays.copyOfRange(bytes, 1, bytes.length), UTF_8);
  }
}
