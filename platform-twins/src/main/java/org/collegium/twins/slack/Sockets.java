package org.collegium.twins.slack;

/** The app's Socket Mode connections, seen from the platform. */
public final class Sockets {

  private final SocketServer server;

  Sockets(SocketServer server) {
    this.server = server;
  }

  /** Connections that are open now. */
  public int open() {
    return server.connections();
  }

  /** Connections there ever were. */
  public int everOpened() {
    return server.ever();
  }

  /**
   * Tells every connection to go, and closes it: at once for {@code refresh_requested}, {@code too_many_websockets} and
   * {@code link_disabled}, after ten seconds for {@code warning}.
   *
   * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode/#disconnect">Slack's disconnects</a>
   */
  public void disconnect(String reason) {
    server.disconnect(reason);
  }

  /** Cuts every connection without a closing frame, as a lost network does. */
  public void drop() {
    server.drop();
  }

  /** Keeps connections and their pings alive, but delivers nothing: every acknowledgement is missed. */
  public void mute(boolean muted) {
    server.mute(muted);
  }
}
