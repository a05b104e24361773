package org.collegium.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.collegium.core.Seen;
import org.collegium.core.command.Command;
import org.collegium.discord.web.Called;
import org.collegium.discord.web.PlainRest;

/**
 * Looks at Discord as an operator would: does it let us in, does it tell us what happens, may we what we need where
 * cohorts meet? Nothing is posted or changed; a session of its own is opened for a moment, also beside a running bot.
 */
public final class DiscordCheckUp {

  private static final String TOKEN = "Discord token";
  /** JDA has tried some five times by then; each further connection has to wait five seconds for its turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration EACH_FURTHER = Duration.ofSeconds(6);
  private static final String NEW_TOKEN = "Reset it on the page 'Bot' of https://discord.com/developers/applications"
      + " and set DISCORD_BOT_TOKEN anew.";

  private DiscordCheckUp() {}

  /** Asks Discord. */
  public static List<Seen> of(DiscordSettings settings, InstantSource clock, Wanted wanted) {
    return of(settings, clock, wanted, PATIENCE.plus(EACH_FURTHER.multipliedBy(settings.shards() - 1L)));
  }

  /** @param patience how long a session may take to open */
  static List<Seen> of(DiscordSettings settings, InstantSource clock, Wanted wanted, Duration patience) {
    return switch (PlainRest.get(settings, clock, "users/@me")) {
      case Called.Done<DataObject> done -> {
        var seen = new ArrayList<Seen>();
        seen.add(Seen.well(TOKEN, "Let in as " + done.response().getString("username", "somebody without a name")));
        try (var session = new ShortSession(settings, clock)) {
          seen.addAll(session.seen(wanted, patience));
        }
        yield seen;
      }
      case Called.Refused<DataObject> refused ->
          List.of(Seen.ill(TOKEN, "Discord does not accept it (" + refused.meaning() + ")", NEW_TOKEN));
      case Called.TooFast<DataObject> fast -> List.of(Seen.warned(TOKEN,
          "Discord asks to wait " + fast.retryAfter().toSeconds() + " seconds", "Try again after that."));
      case Called.Unreached<DataObject> down -> List.of(unreached(down.why()));
      case Called.Unclear<DataObject> unclear -> List.of(unreached(unclear.why()));
    };
  }

  private static Seen unreached(String why) {
    return Seen.ill("Discord", "It is not to be reached: " + why,
        "Can this machine reach https://discord.com? Is DISCORD_API_URL set, and should it be?");
  }

  /**
   * What is to be found there.
   *
   * @param channels ids of the channels cohorts meet in, with the cohorts' names
   * @param commands the core's commands; none where they are not known
   */
  public record Wanted(Map<String, String> channels, List<Command> commands) {
    public Wanted {
      channels = Map.copyOf(channels);
      commands = List.copyOf(commands);
    }
  }
}
