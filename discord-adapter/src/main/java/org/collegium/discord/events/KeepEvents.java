package org.collegium.discord.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventUserAddEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventUserRemoveEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.collegium.core.CollegiumBot;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.connection.Gateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the events of servers in step with the calendars of the cohorts that meet there: whatever happened meanwhile,
 * what stands there is compared with what should, and only what differs is changed. So nothing has to be remembered,
 * and nothing comes twice.
 */
public final class KeepEvents implements EventListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KeepEvents.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  /** Events that somebody else changed are put right after so long. */
  private static final Duration LONGEST_TRUST = Duration.ofMinutes(30);

  private final Gateway gateway;
  private final CollegiumBot bot;
  private final KnownInterest interest;
  private final InstantSource clock;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("discord-events").factory());

  /** Whatever hindered it may pass within that time. */
  private static final Duration AFTER_A_HINDRANCE = Duration.ofMinutes(1);

  /** What stands below is the keeper's thread's alone, but that others may want it to look soon. */
  private final Set<String> unpermitted = new HashSet<>();
  private long version = -1;
  private volatile Instant nextLook = Instant.MIN;

  /** @param interest is told of who is interested */
  public KeepEvents(Gateway gateway, CollegiumBot bot, InstantSource clock, KnownInterest interest) {
    this.interest = interest;
    this.gateway = gateway;
    this.bot = bot;
    this.clock = clock;
  }

  /** Begins, and returns at once. */
  public void start() {
    var _ = keeper.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      var now = clock.instant();
      if (gateway.isWhole() && isToBeKept(bot.calendarVersion(), now)) {
        nextLook = now.plus(keep(now) ? LONGEST_TRUST : AFTER_A_HINDRANCE);
      }
    } catch (RuntimeException fault) {
      nextLook = clock.instant().plus(AFTER_A_HINDRANCE);
      LOG.error("Events of servers cannot be kept in step; it is tried again", fault);
    }
  }

  private boolean isToBeKept(long newest, Instant now) {
    var isToBe = newest != version || !now.isBefore(nextLook);
    version = newest;
    return isToBe;
  }

  /** False when something hindered it in one server or more. */
  private boolean keep(Instant now) {
    var byGuild = new HashMap<Guild, List<CalendarEntry>>();
    gateway.known().stream().flatMap(jda -> jda.getGuilds().stream()).filter(this::isPermitted)
        .forEach(guild -> byGuild.put(guild, new ArrayList<>()));
    bot.calendarOn(DiscordAddress.PLATFORM).forEach(entry -> guild(entry.channel().handle())
        .flatMap(guild -> Optional.ofNullable(byGuild.get(guild))).ifPresent(entries -> entries.add(entry)));
    return byGuild.entrySet().stream()
        .map(each -> new GuildEvents(each.getKey(), now, this::learn).become(each.getValue()))
        .reduce(true, Boolean::logicalAnd);
  }

  private void learn(CalendarEntry entry, int interested) {
    if (interest.learn(entry, interested)) {
      bot.changedBeside(entry);
    }
  }

  /** Somebody is interested in an event of a server, or not any more. */
  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof ScheduledEventUserAddEvent || event instanceof ScheduledEventUserRemoveEvent) {
      nextLook = Instant.MIN;
    }
  }

  private Optional<Guild> guild(String channel) {
    return gateway.known().stream()
        .flatMap(jda -> Optional.ofNullable(jda.getChannelById(GuildChannel.class, channel)).stream())
        .map(GuildChannel::getGuild).findFirst();
  }

  /** Servers may well do without; it is said once. */
  private boolean isPermitted(Guild guild) {
    if (guild.getSelfMember().hasPermission(Permission.CREATE_SCHEDULED_EVENTS)) {
      unpermitted.remove(guild.getId());
      return true;
    }
    if (unpermitted.add(guild.getId())) {
      LOG.warn("Sessions do not stand in the calendar of the server {}: the bot's role lacks 'Create Events' there",
          guild.getId());
    }
    return false;
  }

  @Override
  public void close() {
    keeper.shutdownNow();
  }
}
