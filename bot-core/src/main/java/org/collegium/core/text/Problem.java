package org.collegium.core.text;

/**
 * What is wrong with a file a person handed us, said so that they can mend it.
 *
 * @param file the file's name as the person knows it
 * @param line the physical line, counted from 1; 0 when the file as a whole is meant
 * @param sentence what is wrong and what is expected instead
 */
public record Problem(String file, int line, String sentence) {

  public Problem {
    if (line < 0) {
      throw new IllegalArgumentException("Lines are counted from 1 (0 is the whole file), not " + line);
    }
    file = VisibleText.shown(file);
    sentence = VisibleText.shown(sentence);
  }

  /** A problem of the file as a whole. */
  public static Problem ofWhole(String file, String sentence) {
    return new Problem(file, 0, sentence);
  }

  /** {@code FILE:LINE: sentence}, or {@code FILE: sentence} for the file as a whole. */
  public String inWords() {
    return line == 0 ? file + ": " + sentence : file + ":" + line + ": " + sentence;
  }

  @Override
  public String toString() {
    return inWords();
  }
}
