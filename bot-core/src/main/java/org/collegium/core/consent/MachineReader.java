package org.collegium.core.consent;

import java.util.Optional;

/**
 * A program that is no part of the bot, and reads what people wrote to shorten it. At another address, or with another
 * model, it is another one.
 *
 * @param host where it is reached, with a path where several may be reached there
 * @param model which of its models reads
 */
public record MachineReader(String host, String model) {

  private static final String BETWEEN = " ";
  private static final String BY = " by ";

  /** Refuses what could not be told apart again: neither is blank or has a space in it. */
  public MachineReader {
    if (!isWord(host) || !isWord(model)) {
      throw new IllegalArgumentException("A host and a model are one word each");
    }
  }

  /** What {@link #word} gave. */
  public static MachineReader read(String word) {
    var at = word.indexOf(BETWEEN);
    return new MachineReader(word.substring(0, at), word.substring(at + 1));
  }

  /** As lists keep it. */
  public String word() {
    return host + BETWEEN + model;
  }

  /** As the access ledger notes that it read something because somebody asked for that command. */
  public String through(String command) {
    return command + BY + host;
  }

  /** Where the program is that read something through that; empty where a person did. */
  public static Optional<String> hostIn(String through) {
    var at = through.indexOf(BY);
    return at < 0 ? Optional.empty() : Optional.of(through.substring(at + BY.length()));
  }

  /** The command in that. */
  public static String commandIn(String through) {
    var at = through.indexOf(BY);
    return at < 0 ? through : through.substring(0, at);
  }

  private static boolean isWord(String text) {
    return !text.isBlank() && text.codePoints().noneMatch(Character::isWhitespace);
  }
}
