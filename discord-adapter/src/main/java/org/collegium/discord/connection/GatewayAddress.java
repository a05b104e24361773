package org.collegium.discord.connection;

import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Where the gateway is, when it is not at Discord's own address; and one connection identified after the other. */
final class GatewayAddress extends SessionControllerAdapter {

  private final Optional<URI> gateway;

  GatewayAddress(Optional<URI> gateway) {
    this.gateway = gateway;
  }

  @Override
  public String getGateway() {
    return gateway.map(URI::toString).orElseGet(super::getGateway);
  }
}
