package org.collegium.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.collegium.core.identity.Id;
import org.collegium.core.text.Sealed;

/**
 * Closes bytes so that only the same key opens them, and only in the row they were closed for.
 *
 * <p>One byte of version, 12 of chance, then AES-256-GCM ciphertext with its tag of 16 bytes.
 */
final class Seal {

  static final int KEY_BYTES = 32;

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / 8;
  private static final SecureRandom CHANCE = new SecureRandom();

  private final SecretKeySpec key;

  Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  Sealed close(byte[] plain, Slot slot) {
    var nonce = new byte[NONCE_BYTES];
    CHANCE.nextBytes(nonce);
    try {
      var closed = cipher(Cipher.ENCRYPT_MODE, nonce, slot).doFinal(plain);
      return new Sealed(
          ByteBuffer.allocate(1 + NONCE_BYTES + closed.length).put(VERSION).put(nonce).put(closed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-256-GCM", e);
    }
  }

  /**
   * What was closed for that slot.
   *
   * @throws StorageFault if it was altered, moved here from another slot, or closed with another key
   */
  byte[] open(Sealed sealed, Slot slot) {
    var bytes = sealed.bytes();
    if (bytes.length < LEAST_BYTES || bytes[0] != VERSION) {
      throw new StorageFault("What is stored in " + slot + " is not sealed in a way this program knows.");
    }
    var nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce, slot);
      return cipher.doFinal(bytes, 1 + NONCE_BYTES, bytes.length - 1 - NONCE_BYTES);
    } catch (AEADBadTagException e) {
      throw new StorageFault(
          "What is stored in " + slot + " does not open with its key: it was altered, moved there from "
              + "another row, or sealed with another key.",
          e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-256-GCM", e);
    }
  }

  /** Whether that was closed for that slot with this key, and not altered since. */
  boolean fits(Sealed sealed, Slot slot) {
    var bytes = sealed.bytes();
    try {
      cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES), slot).doFinal(bytes, 1 + NONCE_BYTES,
          bytes.length - 1 - NONCE_BYTES);
      return true;
    } catch (AEADBadTagException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-256-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, Slot slot) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(new byte[] {VERSION});
    cipher.updateAAD(slot.written());
    return cipher;
  }

  /** Where sealed bytes stand: one column of one row. */
  record Slot(String table, String column, String row) {

    Slot(String table, String column, Id row) {
      this(table, column, Long.toString(row.value()));
    }

    byte[] written() {
      return (table + "." + column + ":" + row).getBytes(StandardCharsets.UTF_8);
    }

    /** Without the row: a token may stand there. */
    @Override
    public String toString() {
      return table + "." + column;
    }
  }
}
