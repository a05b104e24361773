package org.collegium.core.store;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Sealed;

/**
 * What a table holds, whatever database it lies in and whatever order its rows come in.
 *
 * @param rows how many
 * @param sum of what each row hashes to
 */
record TableContent(long rows, BigInteger sum) {

  /** That of an empty table. */
  static final TableContent NOTHING = new TableContent(0, BigInteger.ZERO);

  private static final int BITS = 256;
  private static final int SHOWN_BITS = 48;

  /** With one row more. */
  TableContent with(List<Optional<Object>> row) {
    var digest = sha256();
    row.forEach(cell -> cell.ifPresentOrElse(value -> {
      var bytes = bytes(value);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }, () -> digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip())));
    return new TableContent(rows + 1, sum.add(new BigInteger(1, digest.digest())).mod(BigInteger.ONE.shiftLeft(BITS)));
  }

  /** A few digits of it, for people to compare. */
  String shown() {
    return "%012x".formatted(sum.shiftRight(BITS - SHOWN_BITS));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(Object value) {
    return switch (value) {
      case Long number -> ByteBuffer.allocate(Long.BYTES).putLong(number).array();
      case Boolean yes -> new byte[] {(byte) (yes ? 1 : 0)};
      case Sealed sealed -> sealed.bytes();
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
    };
  }
}
