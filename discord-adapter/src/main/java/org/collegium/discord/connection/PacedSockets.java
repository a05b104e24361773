package org.collegium.discord.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Sockets for the gateway, none before its time: whatever makes JDA connect, it comes through here. */
final class PacedSockets extends SSLSocketFactory {

  private final SocketFactory sockets;
  private final ConnectionPace pace;

  private PacedSockets(SocketFactory sockets, ConnectionPace pace) {
    this.sockets = sockets;
    this.pace = pace;
  }

  /** For addresses that begin with {@code ws:}. */
  static SocketFactory plain(ConnectionPace pace) {
    return new PacedSockets(SocketFactory.getDefault(), pace);
  }

  /** For addresses that begin with {@code wss:}. */
  static SSLSocketFactory sealed(ConnectionPace pace) {
    return new PacedSockets(SSLSocketFactory.getDefault(), pace);
  }

  @Override
  public Socket createSocket() throws IOException {
    pace.await();
    return sockets.createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    pace.await();
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
    pace.await();
    return sockets.createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    pace.await();
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    pace.await();
    return sockets.createSocket(address, port, localAddress, localPort);
  }

  /** Behind a proxy the connection is laid over one that is open already. */
  @Override
  public Socket createSocket(Socket open, String host, int port, boolean autoClose) throws IOException {
    if (sockets instanceof SSLSocketFactory sealing) {
      return sealing.createSocket(open, host, port, autoClose);
    }
    throw new IOException("A plain connection is not laid over another");
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return sockets instanceof SSLSocketFactory sealing ? sealing.getDefaultCipherSuites() : new String[0];
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return sockets instanceof SSLSocketFactory sealing ? sealing.getSupportedCipherSuites() : new String[0];
  }
}
