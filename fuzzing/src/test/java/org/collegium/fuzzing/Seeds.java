package org.collegium.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a fuzzer begins with: the good and the broken files that other tests read, and what is known to be nasty. */
final class Seeds {

  private static final int DEEP = 20_000;

  /** Words that mean something to a platform, a page, a spreadsheet or a terminal, or are not what they look like. */
  static final List<String> NASTY = List.of("<!channel> <@U012AB3CD> &lt;!here&gt;", "@everyone @here <@&42> <t:0:R>",
      "</p><script>alert('a')</script>", "=HYPERLINK(\"http://a.example\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1",
      "\u202Edesrever\u202C \u2066inside\u2069", "zero\u200Bwidth\u200D\uFEFF", "\u001B[31mred\u0007", "\uD800 half",
      "a\u0000b", "\\*not bold\\* **bold** `code` ||hidden||", "https://a.example/*_~|<b>", "\uFDFD\u0301\u0301\u0301",
      ";", "'", "\"", "“”", "{\"a\":1}", "cohort:\"Front Range\"", "since:2026-13-41");

  private Seeds() {}

  /** Every file with that ending in or below that folder of the resources. */
  static Stream<byte[]> in(String folder, String ending) {
    try {
      var uri = Objects.requireNonNull(Seeds.class.getResource(folder)).toURI();
      return uri.getScheme().equals("jar") ? inArchive(uri, ending) : below(Path.of(uri), ending).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Stream<byte[]> inArchive(URI uri, String ending) throws IOException {
    try (var archive = FileSystems.newFileSystem(uri, Map.of())) {
      return below(archive.provider().getPath(uri), ending).stream();
    }
  }

  private static List<byte[]> below(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().map(Seeds::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The nasty words, as bytes. */
  static Stream<byte[]> nasty() {
    return NASTY.stream().map(words -> words.getBytes(StandardCharsets.UTF_8));
  }

  /** One of these in another, far deeper than anybody means it. */
  static String nested(String opening) {
    return opening.repeat(DEEP);
  }
}
