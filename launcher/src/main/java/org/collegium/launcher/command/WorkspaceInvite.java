package org.collegium.launcher.command;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.collegium.core.installation.InviteInstaller;
import org.collegium.core.notice.TimeInWords;
import org.collegium.slack.InstallSettings;
import picocli.CommandLine.Command;

/** {@code workspace invite}: a link by which one more workspace can install the bot. */
@Command(name = "invite", description = {"Makes a link by which one more Slack workspace can install the bot, once.",
    "Whoever has the link, and may install apps there, opens it in a browser. Without one nobody can connect a "
        + "workspace. A workspace that took the app away is connected again by a new link."},
    footerHeading = "%nExample:%n", footer = "  ./collegium workspace invite")
public final class WorkspaceInvite implements Callable<Integer> {

  private final Front front;

  /** @param front the way in */
  public WorkspaceInvite(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.withSettings(settings -> settings.slackInstalls().map(this::invite)
        .orElseGet(() -> front.refuse("Nobody can install the bot while SLACK_CLIENT_ID is not set: "
            + "docs/slack-workspaces.md tells in five steps how several workspaces are set up.")));
  }

  private int invite(InstallSettings settings) {
    return front.inHouseAsItIs(open -> {
      var house = open.house();
      var invited = new InviteInstaller(house.installations(), house.ids(), house.clock()).handle();
      front.say("Send this link to somebody who may install apps in the workspace. It is good once, until "
          + new TimeInWords(Locale.US, ZoneOffset.UTC).moment(invited.expiresAt()).raw() + ":\n");
      front.say("  " + settings.link(invited.invitation()) + "\n");
      front.say("The bot has to run when they open it. Whoever has the link can use it, so send it to nobody else.");
      return Front.DONE;
    });
  }
}
