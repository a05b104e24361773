package org.collegium.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import org.collegium.core.Seen;
import org.collegium.discord.events.Audience;

/**
 * What the bot may, where cohorts meet, in the words of Discord's own settings.
 *
 * @param known what JDA knows, through each connection
 */
record PermissionsSeen(List<JDA> known) {

  Seen inChannel(String id, String cohort) {
    var about = "Discord channel of " + cohort;
    return channel(id).map(channel -> inChannel(about, channel)).orElseGet(() -> unseen(about, id));
  }

  private Seen inChannel(String about, GuildChannel channel) {
    var where = "#" + channel.getName() + " of " + channel.getGuild().getName();
    if (!(channel instanceof StandardGuildMessageChannel)) {
      return Seen.ill(about, where + " is no text channel", "./collegium cohort place names another.");
    }
    // One who may not view a channel may nothing there; what is allowed all the same is not to be mended.
    var self = channel.getGuild().getSelfMember();
    var allowed = self.getPermissionsExplicit(channel);
    var missing = missing(BotPermission.ofChannels(), permission -> allowed.contains(permission.permission())
        || self.hasPermission(channel, permission.permission()));
    return missing.isEmpty() ? Seen.well(about, "The bot may all it needs in " + where)
        : Seen.ill(about, "Missing in " + where + ": " + missing,
            "In the channel's settings, 'Permissions', allow the bot's role these.");
  }

  private Seen unseen(String about, String id) {
    return known.stream().allMatch(jda -> jda.getUnavailableGuilds().isEmpty())
        ? Seen.ill(about, id + " is not to be found", "Was it deleted? ./collegium cohort place names another. Is it in"
            + " a server that the bot is not in? ./collegium discord invite prints a link.")
        : Seen.warned(about, "Discord does not show all servers at the moment", "Try again later.");
  }

  /**
   * Why sessions of cohorts stand in no server's calendar, where that is so. All else works without, and a private
   * channel is as it should be.
   *
   * @param cohorts names, by the channels they meet in
   */
  List<Seen> ofEvents(Map<String, String> cohorts) {
    var servers = cohorts.keySet().stream().map(this::channel).flatMap(Optional::stream).map(GuildChannel::getGuild)
        .distinct().map(PermissionsSeen::inServer).flatMap(Optional::stream);
    var hidden = cohorts.entrySet().stream().flatMap(each -> channel(each.getKey()).stream()
        .filter(channel -> !new Audience(channel).isWholeServer()).map(channel -> hidden(channel, each.getValue())));
    return Stream.concat(servers, hidden).toList();
  }

  private static Seen hidden(GuildChannel channel, String cohort) {
    return Seen.well("Discord events of " + cohort, "Its sessions stand in no calendar, since not everybody in "
        + channel.getGuild().getName() + " sees #" + channel.getName()
        + ", and everybody would see from its events when and where it meets");
  }

  private static Optional<Seen> inServer(Guild guild) {
    return Optional.of(missing(BotPermission.ofServers(),
        permission -> guild.getSelfMember().hasPermission(permission.permission())))
        .filter(missing -> !missing.isEmpty())
        .map(missing -> Seen.warned("Discord server " + guild.getName(),
            "Sessions do not stand in its calendar. Missing: " + missing,
            "In the server's settings, 'Roles', allow the bot's role these, or invite the bot once more by the link"
                + " that ./collegium discord invite prints."));
  }

  private Optional<GuildChannel> channel(String id) {
    return known.stream().flatMap(jda -> Optional.ofNullable(jda.getGuildChannelById(id)).stream()).findFirst();
  }

  private static String missing(Set<BotPermission> needed, Held held) {
    return needed.stream().filter(permission -> !held.has(permission)).map(BotPermission::shown)
        .collect(Collectors.joining(", "));
  }

  private interface Held {
    boolean has(BotPermission permission);
  }
}
