package org.collegium.discord.events;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.entities.ScheduledEvent.Status;
import net.dv8tion.jda.api.requests.RestAction;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.render.EventWords;
import org.collegium.discord.web.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of one server that are ours, on their way to what they should be. */
final class GuildEvents {

  private static final Logger LOG = LoggerFactory.getLogger(GuildEvents.class);
  /** Discord takes no event that has begun, and clocks need not agree. */
  private static final Duration BEFORE_IT_BEGINS = Duration.ofMinutes(5);

  private final Guild guild;
  private final Instant now;
  private final ObjIntConsumer<CalendarEntry> interested;

  /** @param interested takes how many are interested in the event of a day */
  GuildEvents(Guild guild, Instant now, ObjIntConsumer<CalendarEntry> interested) {
    this.guild = guild;
    this.now = now;
    this.interested = interested;
  }

  /** Brings them to that; false when something hindered it, so that it must be tried again. */
  boolean become(List<CalendarEntry> entries) {
    return switch (Called.now(() -> guild.retrieveScheduledEvents(true))) {
      case Called.Done<List<ScheduledEvent>> done -> become(entries, ours(done.response()));
      case Called<List<ScheduledEvent>> hindered -> hindered(hindered);
    };
  }

  /** Of two for the same day, which a call without an answer may have left, the older stays. */
  private Map<String, ScheduledEvent> ours(List<ScheduledEvent> events) {
    var ours = new HashMap<String, ScheduledEvent>();
    var self = guild.getSelfMember().getIdLong();
    events.stream().filter(event -> event.getCreatorIdLong() == self && isOpen(event))
        .sorted((one, other) -> Long.compare(one.getIdLong(), other.getIdLong()))
        .forEach(event -> mark(event).ifPresent(mark -> {
          if (ours.putIfAbsent(mark, event) != null) {
            end(event);
          }
        }));
    return ours;
  }

  private static boolean isOpen(ScheduledEvent event) {
    return event.getStatus() == Status.SCHEDULED || event.getStatus() == Status.ACTIVE;
  }

  private static Optional<String> mark(ScheduledEvent event) {
    return Optional.ofNullable(event.getDescription()).flatMap(EventWords::mark);
  }

  private boolean become(List<CalendarEntry> entries, Map<String, ScheduledEvent> ours) {
    for (var entry : entries) {
      var event = Optional.ofNullable(ours.remove(entry.mark()));
      event.ifPresent(found -> interested.accept(entry, Math.max(0, found.getInterestedUserCount())));
      var isDone = event.map(found -> isAs(entry, found) || done(() -> changed(entry, found)))
          .orElseGet(() -> entry.starts().isBefore(now.plus(BEFORE_IT_BEGINS)) || done(() -> made(entry)));
      if (!isDone) {
        return false;
      }
    }
    // What is over ends by itself; what is left is off, or on other days.
    return ours.values().stream().filter(event -> event.getEndTime() == null
        || event.getEndTime().toInstant().isAfter(now)).allMatch(this::end);
  }

  private static boolean isAs(CalendarEntry entry, ScheduledEvent event) {
    var words = EventWords.of(entry);
    return event.getName().equals(words.name()) && words.location().equals(event.getLocation())
        && words.description().equals(event.getDescription())
        && event.getStartTime().toInstant().equals(entry.starts()) && event.getEndTime() != null
        && event.getEndTime().toInstant().equals(entry.ends());
  }

  private RestAction<ScheduledEvent> made(CalendarEntry entry) {
    var words = EventWords.of(entry);
    return guild.createScheduledEvent(words.name(), words.location(), at(entry.starts()), at(entry.ends()))
        .setDescription(words.description());
  }

  /** One that has begun cannot begin at another time, nor any in the past. */
  private RestAction<Void> changed(CalendarEntry entry, ScheduledEvent event) {
    var words = EventWords.of(entry);
    var manager = event.getManager().setName(words.name()).setLocation(words.location())
        .setDescription(words.description()).setEndTime(at(entry.ends()));
    return event.getStatus() == Status.ACTIVE || entry.starts().isBefore(now.plus(BEFORE_IT_BEGINS)) ? manager
        : manager.setStartTime(at(entry.starts()));
  }

  /** Discord knows two ends: of one that has begun, and of one that has not. */
  private boolean end(ScheduledEvent event) {
    var end = event.getStatus() == Status.ACTIVE ? Status.COMPLETED : Status.CANCELED;
    return done(() -> event.getManager().setStatus(end));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private <R> boolean done(Called.Call<R> call) {
    return switch (Called.now(call)) {
      case Called.Done<R> _ -> true;
      case Called<R> hindered -> hindered(hindered);
    };
  }

  private boolean hindered(Called<?> hindered) {
    LOG.warn("The calendar of the server {} could not be brought up to date ({}); it is tried again", guild.getId(),
        hindered);
    return false;
  }
}
