package org.collegium.core.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file a person handed us, in whatever encoding their program saved it. */
public sealed interface FileText {

  /** No roster or calendar of a cohort comes near this, so what is larger was picked by mistake. */
  int AT_MOST_BYTES = 5 * 1024 * 1024;

  /**
   * The file's words.
   *
   * @param text without byte-order mark, line ends as they were
   */
  record Legible(String text) implements FileText {}

  /** Not text, empty or far too large. */
  record Illegible(Problem problem) implements FileText {}

  /**
   * Reads UTF-8 (with or without byte-order mark), UTF-16, and, where the bytes are no valid UTF-8, Windows-1252.
   *
   * @param advice a whole sentence that says what to hand over instead when the file is not text
   */
  static FileText read(String fileName, byte[] bytes, String advice) {
    var refusal = refusal(bytes, advice);
    if (refusal.isPresent()) {
      return new Illegible(Problem.ofWhole(fileName, refusal.get()));
    }
    var text = decode(bytes);
    if (text.isBlank()) {
      return new Illegible(Problem.ofWhole(fileName, "the file is empty."));
    }
    return text.indexOf('\0') < 0
        ? new Legible(text)
        : new Illegible(Problem.ofWhole(fileName, "this is not a text file. " + advice));
  }

  private static Optional<String> refusal(byte[] bytes, String advice) {
    if (bytes.length > AT_MOST_BYTES) {
      return Optional.of("the file is larger than 5 MB; is it the right one?");
    }
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return Optional.of("this is an Excel workbook or a zip archive, not text. " + advice);
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Optional.of("this is an old Excel workbook (.xls), not text. " + advice);
    }
    return startsWith(bytes, '%', 'P', 'D', 'F')
        ? Optional.of("this is a PDF, not text. " + advice)
        : Optional.empty();
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return withoutMark(utf8OrWindows(bytes));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
    }
    return utf8OrWindows(bytes);
  }

  private static String utf8OrWindows(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int at = 0; at < beginning.length; at++) {
      if (Byte.toUnsignedInt(bytes[at]) != beginning[at]) {
        return false;
      }
    }
    return true;
  }
}
