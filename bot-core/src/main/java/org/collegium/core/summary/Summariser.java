package org.collegium.core.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.text.Prose;

/** A program that is no part of the bot, and writes short what it is handed. */
public interface Summariser {

  /** Which program it is: whoever writes is told so before they do. */
  MachineReader reader();

  /** Hands it over and waits, for half a minute at most; never called in a transaction. It is handed nothing else. */
  Reply shorten(Material material);

  /**
   * What it is handed.
   *
   * @param language in which it is to write
   * @param most sentences it is to write
   */
  record Material(List<Piece> pieces, Locale language, int most) {
    public Material {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * One piece, without the name of whoever wrote it.
   *
   * @param reference by which a sentence names it as its source
   * @param question what was asked; empty for what was written freely
   */
  record Piece(String reference, Optional<Prose> question, Prose words) {}

  /** What came of it. */
  sealed interface Reply {}

  /**
   * It wrote something.
   *
   * @param text as it came: nothing in it is known to be so
   */
  record Written(String text) implements Reply {}

  /** It wrote nothing that could be read. */
  record Failed(Why why) implements Reply {}

  /** Why it wrote nothing. */
  enum Why {
    /** It is not there. */
    UNREACHED,
    /** It took longer than anybody waits. */
    TOO_SLOW,
    /** It has too much to do, or what was paid for is used up. */
    BUSY,
    /** It does not take the key, the model or the request. */
    REFUSED,
    /** It failed. */
    FAULTY,
    /** What came is no answer. */
    UNREADABLE
  }
}
