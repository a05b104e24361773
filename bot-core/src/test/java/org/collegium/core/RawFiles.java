package org.collegium.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The bytes of every file in a folder. Nothing may be written to databases there afterwards: closing a file drops the
 * locks on it.
 */
public final class RawFiles {

  private RawFiles() {}

  /** Names of the files, however deep, in which these words stand. */
  public static List<String> holding(Path folder, String words) {
    return holding(folder, words.getBytes(StandardCharsets.UTF_8));
  }

  /** Names of the files, however deep, in which these bytes stand. */
  public static List<String> holding(Path folder, byte[] wanted) {
    var sought = new String(wanted, StandardCharsets.ISO_8859_1);
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> text(file).contains(sought))
          .map(file -> folder.relativize(file).toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
