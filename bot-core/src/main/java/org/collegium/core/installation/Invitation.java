package org.collegium.core.installation;

import org.collegium.core.identity.Ids;
import org.collegium.core.text.Sha256;

/**
 * What an operator hands to somebody who is to install the bot: 128 bits of chance, good for one installation.
 *
 * @param code as it stands in a link
 */
public record Invitation(String code) {

  /** A new one. */
  public static Invitation next(Ids ids) {
    return new Invitation(ids.nextToken().token());
  }

  /** What is kept of it. */
  public String hash() {
    return Sha256.of(code);
  }

  /** Not to be found in logs. */
  @Override
  public String toString() {
    return "•••";
  }
}
