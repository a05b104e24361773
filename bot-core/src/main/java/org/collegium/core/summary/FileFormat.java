package org.collegium.core.summary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what kind of file a summary is taken along. */
public enum FileFormat {
  /** Plain text with marks, to be put into notes of one's own. */
  MARKDOWN("md", "text/markdown"),
  /** A page to read, and to print or keep as a PDF. */
  PAGE("html", "text/html");

  private final String ending;
  private final String mediaType;

  FileFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The word that commands and buttons carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of these words. */
  public static Stream<String> words() {
    return Arrays.stream(values()).map(FileFormat::word);
  }

  /** The one that a command or a button means. */
  public static Optional<FileFormat> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  /** What the file of a summary made on that day is called. */
  String fileName(LocalDate day) {
    return "summary-" + day + "." + ending;
  }
}
