package org.collegium.rehearsal.render;

import java.util.List;
import java.util.Locale;

/** One piece of an answer, as the page lays it out. */
public sealed interface Block {

  /** By this name the page tells the pieces apart. */
  default String getBlock() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Words to read; lines stand on lines of their own. */
  record Paragraph(String text) implements Block {}

  /** What the following is about. */
  record Heading(String text) implements Block {}

  /** Things in a row, one a line. */
  record Items(List<String> items) implements Block {}

  /** Names with what belongs to each. */
  record Facts(List<Fact> facts) implements Block {}

  /** One name and what belongs to it. */
  record Fact(String label, String value) {}

  /** A table; each row has as many cells as there are columns. */
  record Grid(String caption, List<String> columns, List<List<String>> rows) implements Block {}

  /**
   * What somebody wrote.
   *
   * @param reference by which it is found again
   * @param question what was asked; empty when nothing was
   * @param marks what else is to be known of it, such as that it came late
   * @param buttons what can be done with it
   */
  record Quotation(String reference, String when, String question, String words, List<String> marks,
      List<Button> buttons) implements Block {}

  /** Something to press. */
  record Buttons(List<Button> buttons) implements Block {}

  /** A file to keep. */
  record Download(String name, String mediaType, String content) implements Block {}

  /** What can be typed. */
  record Commands(List<CommandLine> commands) implements Block {}

  /** One command, how it is typed and what it does. */
  record CommandLine(String usage, String help) {}
}
