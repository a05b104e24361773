package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/**
 * One connection to the gateway; compressed as one stream where the query asks for it.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport compression</a>
 */
final class Link {

  private final WebSocket socket;
  private final boolean compressed;
  private final Deflater deflater = new Deflater();
  private final byte[] chunk = new byte[8_192];

  Link(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.compressed = compressed;
  }

  void send(int opcode, JsonNode payload) {
    var frame = Json.object().put("op", opcode).putNull("s").putNull("t");
    frame.set("d", payload.isMissingNode() ? frame.nullNode() : payload);
    send(frame);
  }

  synchronized void send(ObjectNode frame) {
    try {
      if (compressed) {
        socket.send(deflated(frame.toString().getBytes(StandardCharsets.UTF_8)));
      } else {
        socket.send(frame.toString());
      }
    } catch (WebsocketNotConnectedException _) {
      // What is not received is replayed when the session is resumed.
    }
  }

  private byte[] deflated(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    deflater.setInput(bytes);
    var length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
    while (length > 0) {
      out.write(chunk, 0, length);
      length = length < chunk.length ? 0 : deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
    }
    return out.toByteArray();
  }

  void close(int code, String reason) {
    socket.close(code, reason);
  }

  /** Without a word. */
  void cut() {
    socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
  }

  void ended() {
    synchronized (this) {
      deflater.end();
    }
  }
}
