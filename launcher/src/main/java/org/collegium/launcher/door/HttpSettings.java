package org.collegium.launcher.door;

import java.net.URI;

/**
 * Where the HTTP server listens.
 *
 * @param port 0 takes any free one
 * @param address by which people's calendar programs reach it, with a slash at its end
 */
public record HttpSettings(String host, int port, URI address) {

  /** Where calendar feeds are served. */
  public URI feeds() {
    return address.resolve("feeds/");
  }
}
