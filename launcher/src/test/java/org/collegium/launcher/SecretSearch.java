package org.collegium.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.store.PlantedKey;
import org.collegium.twins.PlantedSecret;

/** Looks for what is planted in every secret of the tests: as it is, and as secrets are wrapped on their way. */
public final class SecretSearch {

  private static final List<String> SHAPES =
      Stream.of(PlantedSecret.MARK, PlantedKey.MARK).flatMap(SecretSearch::shapes).toList();

  private SecretSearch() {}

  private static Stream<String> shapes(String mark) {
    var bytes = mark.getBytes(StandardCharsets.UTF_8);
    var hex = HexFormat.of().formatHex(bytes);
    var escaped = IntStream.range(0, bytes.length).mapToObj(n -> "%" + hex.substring(2 * n, 2 * n + 2))
        .collect(Collectors.joining());
    return Stream.concat(Stream.of(mark, hex, escaped), IntStream.range(0, 3).mapToObj(n -> base64(bytes, n)));
  }

  /** What of it stands in any Base64 in which that many bytes, and any number of threes, go before it. */
  private static String base64(byte[] bytes, int before) {
    var shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    var written = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return written.substring(before == 0 ? 0 : before + 1, shifted.length * 8 / 6);
  }

  /** Whether a secret stands in it. */
  public static boolean isIn(String text) {
    return SHAPES.stream().anyMatch(text::contains);
  }

  /** The same text. Throws if a secret stands in it, without saying which. */
  public static String none(String text) {
    text.lines().filter(SecretSearch::isIn).findFirst().ifPresent(line -> {
      throw new AssertionError("A secret was said, in a line of " + line.length() + " characters that begins "
          + line.substring(0, Math.min(20, firstIn(line))));
    });
    return text;
  }

  private static int firstIn(String line) {
    return SHAPES.stream().mapToInt(line::indexOf).filter(at -> at >= 0).min().orElse(0);
  }

  /** The lines of files under those folders in which one stands, by file and number; a folder may be missing. */
  public static List<String> under(Path... folders) {
    return Arrays.stream(folders).filter(Files::isDirectory).flatMap(SecretSearch::files)
        .flatMap(SecretSearch::linesOf).toList();
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
      return IntStream.range(0, lines.length).filter(n -> isIn(lines[n])).mapToObj(n -> file + ":" + (n + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
