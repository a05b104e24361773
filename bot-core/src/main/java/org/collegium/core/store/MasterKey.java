package org.collegium.core.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.collegium.core.text.Secret;

/** The key that wraps everybody's keys. It is kept by who runs the bot, never in a database. */
public final class MasterKey {

  private static final byte[] CHECKED_FOR = "collegium master key".getBytes(StandardCharsets.UTF_8);

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key as it is written in the settings: 32 bytes in Base64.
   *
   * @throws IllegalArgumentException if it is anything else; the message does not show it
   */
  public static MasterKey read(Secret written) {
    var bytes = decoded(written);
    if (bytes.length != Seal.KEY_BYTES) {
      throw new IllegalArgumentException(
          "The master key must be " + Seal.KEY_BYTES + " bytes written in Base64, such as "
              + "'openssl rand -base64 32' prints");
    }
    return new MasterKey(bytes);
  }

  private static byte[] decoded(Secret written) {
    try {
      return Base64.getDecoder().decode(written.reveal().strip());
    } catch (IllegalArgumentException _) {
      // The decoder's own message would show a part of the key.
      return new byte[0];
    }
  }

  /** A new key by chance, as it is written in the settings. */
  public static Secret fresh() {
    var bytes = new byte[Seal.KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(Base64.getEncoder().encodeToString(bytes));
  }

  /** Whether that is the check value of this key. */
  boolean fits(byte[] kept) {
    return MessageDigest.isEqual(kept, checkValue());
  }

  /** Whether both are one and the same. */
  public boolean isSameAs(MasterKey other) {
    return MessageDigest.isEqual(bytes, other.bytes);
  }

  Seal seal() {
    return new Seal(bytes);
  }

  /** The same for the same key, and no help in guessing it: keys are 256 bits of chance. */
  byte[] checkValue() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(CHECKED_FOR);
      return digest.digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "•••";
  }
}
