package org.collegium.discord.connection;

import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Where the gateway is, when it is not at Discord's own address; and one connection identified after the other. */
final class GatewayAddress extends SessionControllerAdapter {

  private final Optional<URI> gateway;
  private volatile boolean isClosed;

  GatewayAddress(Optional<URI> gateway) {
    this.gateway = gateway;
  }

  @Override
  public String getGateway() {
    return gateway.map(URI::toString).orElseGet(super::getGateway);
  }

  /** JDA puts whoever could not connect back into the queue. */
  @Override
  public void appendSession(SessionConnectNode node) {
    if (!isClosed) {
      super.appendSession(node.isReconnect() || node instanceof FirstConnection ? node : new FirstConnection(node));
    }
  }

  /** Nobody is to connect any more. */
  void close() {
    isClosed = true;
    connectQueue.clear();
  }
}
