package org.collegium.launcher.command;

import java.net.URI;
import java.util.concurrent.Callable;
import org.collegium.discord.BotPermission;
import org.collegium.discord.DiscordSettings;
import org.collegium.discord.InviteLink;
import picocli.CommandLine.Command;

/** {@code discord invite}: the link by which a server lets the bot in. */
@Command(name = "invite", description = {"Prints the link by which a Discord server lets the bot in.",
    "It asks for the permissions the bot needs and for no others. Whoever may manage the server opens it in a browser. "
        + "It holds nothing secret, and may be opened once more for a server whose permissions are to be mended."},
    footerHeading = "%nExample:%n", footer = "  ./collegium discord invite")
public final class DiscordInvite implements Callable<Integer> {

  private final Front front;

  /** @param front the way in */
  public DiscordInvite(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.withSettings(settings -> settings.discord().map(this::invite)
        .orElseGet(
            () -> front.refuse("There is no link while DISCORD_BOT_TOKEN is not set: docs/discord.md tells in five "
                + "steps where it comes from.")));
  }

  private int invite(DiscordSettings settings) {
    return InviteLink.of(settings, front.surroundings().clock()).map(this::show)
        .orElseGet(
            () -> front.refuse("Discord does not say to which application DISCORD_BOT_TOKEN belongs, and the token "
                + "does not either. ./collegium doctor tells what is wrong."));
  }

  private int show(URI link) {
    front.say("Open this link, or send it to somebody who may manage the server:\n");
    front.say("  " + link + "\n");
    front.say("It asks for these permissions, and for no others:\n");
    for (var permission : BotPermission.values()) {
      front.say("  %-26s%s".formatted(permission.shown(), permission.purpose()));
    }
    return Front.DONE;
  }
}
