package org.collegium.launcher.command;

import java.util.List;
import java.util.stream.Collectors;
import org.collegium.core.identity.Address;
import org.collegium.core.installation.Installation;
import org.collegium.launcher.door.Settings;
import org.collegium.slack.Workspace;

/** In which workspace somebody means a channel: {@code T0123ABCDEF/C0123ABCDEF} says so, {@code C0123ABCDEF} may do. */
final class WhichWorkspace {

  private WhichWorkspace() {}

  static Outcome of(String typed, Settings settings, List<Installation> installations) {
    var slash = typed.indexOf('/');
    if (slash > 0) {
      return named(typed.substring(0, slash), typed.substring(slash + 1), installations);
    }
    if (settings.slack().isPresent() || (settings.slackInstalls().isEmpty() && installations.isEmpty())) {
      return new Found(Workspace.ONLY.address(typed));
    }
    return switch (installations.size()) {
      case 0 -> new Unclear(noneYet());
      case 1 -> new Found(new Address(installations.getFirst().platform(), typed));
      default -> new Unclear("In which workspace is " + typed + "? Write its id before the channel's, such as "
          + team(installations.getFirst()) + "/" + typed + ". There are: " + listed(installations) + ".");
    };
  }

  private static Outcome named(String team, String channel, List<Installation> installations) {
    var workspace = Workspace.installed(team);
    if (installations.stream().anyMatch(each -> each.platform().equals(workspace.platform()))) {
      return new Found(workspace.address(channel));
    }
    return new Unclear(installations.isEmpty() ? noneYet()
        : "The workspace " + team + " has not installed the bot. There are: " + listed(installations) + ".");
  }

  private static String noneYet() {
    return "No workspace has installed the bot yet. './collegium workspace invite' makes a link to install it.";
  }

  private static String listed(List<Installation> installations) {
    return installations.stream().map(each -> team(each) + " (" + each.name().raw() + ")")
        .collect(Collectors.joining(", "));
  }

  /** The workspace's id as Slack has it. */
  static String team(Installation installation) {
    return Workspace.of(installation.platform()).flatMap(Workspace::team).orElse(installation.platform());
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** There. */
  record Found(Address address) implements Outcome {}

  /** It cannot be told; the sentence says what to do. */
  record Unclear(String sentence) implements Outcome {}
}
