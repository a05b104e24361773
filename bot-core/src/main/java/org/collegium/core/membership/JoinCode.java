package org.collegium.core.membership;

import java.util.Locale;
import org.collegium.core.identity.Ids;
import org.collegium.core.text.Sha256;

/**
 * What a facilitator hands to a person, such as {@code K7QM2XA-9DTRW4E}, and they type once. It has fourteen letters
 * out of thirty, some 68 bits of chance: nobody guesses one within the two weeks it lives.
 *
 * @param letters without the dash, in capitals
 */
public record JoinCode(String letters) {

  private static final int HALF = 7;

  /** A new one. */
  public static JoinCode next(Ids ids) {
    return new JoinCode(ids.nextReference() + ids.nextReference());
  }

  /** One as somebody typed it, with or without dash and capitals. */
  public static JoinCode typed(String text) {
    return new JoinCode(text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
  }

  /** As people read it. */
  public String readable() {
    return letters.substring(0, HALF) + "-" + letters.substring(HALF);
  }

  /** What is kept of it. */
  public String hash() {
    return Sha256.of(letters);
  }

  /** A code is not to be found in logs. */
  @Override
  public String toString() {
    return "•••";
  }
}
