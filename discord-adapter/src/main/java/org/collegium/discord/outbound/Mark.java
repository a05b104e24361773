package org.collegium.discord.outbound;

import org.collegium.core.outbox.Letter;

/** By what a message is known as a letter's. */
final class Mark {

  private Mark() {}

  /**
   * The id of the message's frame: a positive number of 32 bits, of which Discord keeps one for each component
   * (docs.discord.com/developers/components/reference). Two letters to the same place within days hardly ever have the
   * same.
   */
  static int of(Letter letter) {
    return (int) (letter.id().value() % Integer.MAX_VALUE) + 1;
  }

  /** What Discord knows a repeated call by, for a few minutes; at most 25 characters. */
  static String nonce(Letter letter, int part) {
    return "letter." + Long.toString(letter.id().value(), Character.MAX_RADIX) + "." + part;
  }
}
