package org.collegium.core.text;

import java.util.Arrays;

/** Words nobody can read without their author's key: version, nonce and ciphertext in one. */
public final class Sealed {

  private final byte[] bytes;

  /** Takes a copy of {@code bytes}. */
  public Sealed(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy of what is stored. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "sealed (" + bytes.length + " bytes)";
  }
}
