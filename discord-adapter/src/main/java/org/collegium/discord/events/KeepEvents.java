package org.collegium.discord.events;

import static org.collegium.discord.events.GuildEvents.AFTER_A_HINDRANCE;
import static org.collegium.discord.events.GuildEvents.LONGEST_TRUST;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.GenericScheduledEventUserEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.collegium.core.CollegiumBot;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.connection.Gateway;
import org.collegium.discord.events.Agenda.Plan;
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

  private final Gateway gateway;
  private final CollegiumBot bot;
  private final KnownInterest interest;
  private final InstantSource clock;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("discord-events").factory());

  private final Agenda agenda = new Agenda();
  /** What stands below is the keeper's thread's alone. */
  private final Whereabouts whereabouts = new Whereabouts();
  private final Map<String, Refusals> refusals = new HashMap<>();
  private final Set<String> unpermitted = new HashSet<>();

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
      if (gateway.isWhole()) {
        look(bot.calendarVersion(), clock.instant());
      }
    } catch (RuntimeException fault) {
      LOG.error("Events of servers cannot be kept in step; it is tried again", fault);
    }
  }

  private void look(long version, Instant now) {
    var guilds = gateway.known().stream().flatMap(jda -> jda.getGuilds().stream())
        .filter(guild -> agenda.mayBeDue(guild.getId(), version, now)).toList();
    if (!guilds.isEmpty()) {
      whereabouts.of(bot.calendarOn(DiscordAddress.PLATFORM), gateway.known(), gateway::isWhole)
          .ifPresent(sighting -> guilds.forEach(guild -> {
            var plan = new Plan(version, sighting.in(guild.getId()), sighting.isSure());
            if (agenda.isDue(guild.getId(), plan, now)) {
              look(guild, plan, now);
            }
          }));
    }
  }

  /** What goes wrong in one server is no reason to leave the others alone. */
  private void look(Guild guild, Plan plan, Instant now) {
    agenda.begin(guild.getId(), plan, now);
    var refused = refusals.computeIfAbsent(guild.getId(), _ -> new Refusals());
    try {
      var wait = isPermitted(guild) ? keep(guild, plan, now, refused) : Optional.<Duration>empty();
      wait.ifPresentOrElse(hindrance -> agenda.rest(guild.getId(), now.plus(hindrance)),
          () -> agenda.trust(guild.getId(), now.plus(plan.isSure() ? LONGEST_TRUST : AFTER_A_HINDRANCE)));
    } catch (RuntimeException fault) {
      agenda.rest(guild.getId(), now.plus(AFTER_A_HINDRANCE));
      if (refused.isNews(fault.toString())) {
        LOG.error("The calendar of the server {} cannot be kept in step; it is tried again", guild.getId(), fault);
      }
    }
  }

  private Optional<Duration> keep(Guild guild, Plan plan, Instant now, Refusals refused) {
    // No event stands for them, or none will soon.
    learn(plan.meetings().hidden().stream().collect(Collectors.toMap(entry -> entry, _ -> 0)));
    return new GuildEvents(guild, now, refused, this::learn).become(plan.meetings().shown(), plan.isSure());
  }

  private void learn(Map<CalendarEntry, Integer> interested) {
    interest.learn(interested).forEach(bot::changedBeside);
  }

  /** Somebody is interested in an event of ours, or not any more; or other people see a channel. */
  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case GenericScheduledEventUserEvent about when isOurs(about.getScheduledEvent()) ->
          agenda.wish(about.getGuild().getId());
      case GenericPermissionOverrideEvent about when isEverybodys(about) -> agenda.wish(about.getGuild().getId());
      case RoleUpdatePermissionsEvent about -> agenda.wish(about.getGuild().getId());
      case GenericEvent _ -> {}
    }
  }

  private static boolean isOurs(ScheduledEvent event) {
    return event.getCreatorIdLong() == event.getJDA().getSelfUser().getIdLong();
  }

  /** The role that everybody has is numbered as its server. */
  private static boolean isEverybodys(GenericPermissionOverrideEvent about) {
    return about.getPermissionOverride().getIdLong() == about.getGuild().getIdLong();
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
