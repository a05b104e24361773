package org.collegium.slack;

import org.collegium.core.identity.Address;

/**
 * Slack's ids of people and channels as addresses: {@code U…} and {@code W…} are people, all others are channels. Those
 * of workspaces in which people installed the bot themselves are made by their {@link Workspace}.
 */
public final class SlackAddress {

  /** The platform's name in addresses of the one workspace whose bot token an operator set. */
  public static final String PLATFORM = "slack";

  private SlackAddress() {}

  /** The person or channel of that id. */
  public static Address of(String id) {
    return Workspace.ONLY.address(id);
  }

  /** Whether it is a person, who is written to in a direct message. */
  public static boolean isPerson(Address address) {
    return address.handle().startsWith("U") || address.handle().startsWith("W");
  }
}
