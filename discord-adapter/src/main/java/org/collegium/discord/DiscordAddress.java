package org.collegium.discord;

import java.util.Optional;
import org.collegium.core.identity.Address;

/**
 * Discord's ids as addresses. Ids of people and of channels look alike, so that the address of a person begins with
 * {@code user/}; a channel's is its id.
 */
public final class DiscordAddress {

  /** The platform's name in addresses. A person is the same in every server. */
  public static final String PLATFORM = "discord";

  private static final String USER = "user/";

  private DiscordAddress() {}

  /** The person of that id. */
  public static Address user(String id) {
    return new Address(PLATFORM, USER + id);
  }

  /** The channel of that id, as operators give it. */
  public static Address channel(String id) {
    return new Address(PLATFORM, id);
  }

  /** The id of the person, who is written to in a direct message; empty if it is a channel. */
  public static Optional<String> person(Address address) {
    return Optional.of(address.handle()).filter(handle -> handle.startsWith(USER))
        .map(handle -> handle.substring(USER.length()));
  }
}
