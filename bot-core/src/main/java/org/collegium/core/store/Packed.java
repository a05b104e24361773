package org.collegium.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.command.Attachment;

/** Several pieces of bytes in one, so that they are sealed together. */
record Packed(List<byte[]> pieces) {

  static Packed of(Map<String, String> words) {
    return new Packed(
        words.entrySet().stream().flatMap(entry -> Stream.of(bytes(entry.getKey()), bytes(entry.getValue())))
            .toList());
  }

  static Packed of(Attachment file) {
    return new Packed(List.of(bytes(file.name()), file.content()));
  }

  /** The same pieces again, out of what {@link #together()} gave. */
  static Packed read(byte[] together) {
    var rest = ByteBuffer.wrap(together);
    var pieces = new ArrayList<byte[]>();
    while (rest.hasRemaining()) {
      var piece = new byte[rest.getInt()];
      rest.get(piece);
      pieces.add(piece);
    }
    return new Packed(pieces);
  }

  /** Each piece after its length. */
  byte[] together() {
    var all = ByteBuffer.allocate(pieces.stream().mapToInt(piece -> Integer.BYTES + piece.length).sum());
    pieces.forEach(piece -> all.putInt(piece.length).put(piece));
    return all.array();
  }

  Map<String, String> words() {
    var words = new LinkedHashMap<String, String>();
    for (var at = 0; at < pieces.size(); at += 2) {
      words.put(text(pieces.get(at)), text(pieces.get(at + 1)));
    }
    return words;
  }

  Attachment file() {
    return new Attachment(text(pieces.getFirst()), pieces.getLast());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
