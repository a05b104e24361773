package org.collegium.core.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.collegium.core.identity.Ids;

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
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Not to be found in logs. */
  @Override
  public String toString() {
    return "•••";
  }
}
