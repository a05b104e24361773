package org.collegium.discord.render;

import java.time.Instant;

/** A stretch of a line. */
sealed interface Span {

  /** Words of anybody, raw. */
  record Words(String raw, Style style) implements Span {}

  /**
   * A day on the clock of whoever looks, which Discord writes out, with the hours of a named zone behind it.
   *
   * @param hours of our own making, raw
   */
  record Day(Instant starts, String hours) implements Span {

    /** With weekday, date and hour. */
    String written() {
      return "<t:" + starts.getEpochSecond() + ":F>" + Markdown.escaped(hours);
    }
  }

  /** How words are set. */
  enum Style {
    PLAIN, BOLD, CODE;

    /** One line of them in Discord's markup. */
    String set(String words) {
      return switch (this) {
        case PLAIN -> Markdown.escaped(words);
        case BOLD -> Markdown.bold(words);
        case CODE -> Markdown.code(words);
      };
    }
  }
}
