package org.collegium.slack;

import java.util.List;
import java.util.Optional;
import org.collegium.core.CollegiumBot;
import org.collegium.core.cohort.Email;
import org.collegium.core.identity.Address;

/**
 * One workspace as a platform of its own: Slack's ids of people and channels mean something within it only.
 *
 * @param team Slack's id of it, which begins with T; empty for the one whose bot token an operator set
 */
public record Workspace(Optional<String> team) {

  /** The one whose bot token an operator set. */
  public static final Workspace ONLY = new Workspace(Optional.empty());

  private static final String BEFORE_TEAM = SlackAddress.PLATFORM + ":";

  /** One of those in which people installed the bot themselves. */
  public static Workspace installed(String team) {
    return new Workspace(Optional.of(team));
  }

  /** The workspace of which that is the platform; empty if it is another platform. */
  public static Optional<Workspace> of(String platform) {
    if (platform.equals(SlackAddress.PLATFORM)) {
      return Optional.of(ONLY);
    }
    return Optional.of(platform).filter(name -> name.startsWith(BEFORE_TEAM))
        .map(name -> installed(name.substring(BEFORE_TEAM.length())));
  }

  /** Its name in addresses. */
  public String platform() {
    return team.map(BEFORE_TEAM::concat).orElse(SlackAddress.PLATFORM);
  }

  /** The person or channel of that id in it. */
  public Address address(String id) {
    return new Address(platform(), id);
  }

  /** Whom to look for there. The addresses of one district are not asked for in the workspace of another. */
  public List<Email> sought(CollegiumBot bot) {
    return team.isPresent() ? bot.soughtByPlace(platform()) : bot.sought(platform());
  }

  /** What an operator does when Slack does not accept the bot's token any more, as the end of a sentence. */
  public String mend() {
    return team.isPresent()
        ? "have the app installed there again, by a link that ./collegium workspace invite makes"
        : "set SLACK_BOT_TOKEN anew";
  }
}
