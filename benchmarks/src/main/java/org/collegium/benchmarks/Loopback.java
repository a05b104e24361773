package org.collegium.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.collegium.core.outbox.Courier.Parcel;

/** A platform that takes every message at once and is on this machine: quicker than any real one. */
final class Loopback implements AutoCloseable {

  private final HttpServer server;
  private final URL address;

  Loopback() throws IOException {
    this.server = BareServer.open(0);
    this.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/message").toURL();
  }

  /** Posts one message, and waits for the answer. */
  void post(Parcel parcel) {
    try {
      var posting = (HttpURLConnection) address.openConnection();
      posting.setDoOutput(true);
      try (var body = posting.getOutputStream()) {
        body.write((parcel.to().handle() + " " + parcel.letter().id()).getBytes(StandardCharsets.UTF_8));
      }
      if (posting.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("Answered " + posting.getResponseCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
