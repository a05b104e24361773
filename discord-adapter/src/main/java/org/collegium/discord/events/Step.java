package org.collegium.discord.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.entities.ScheduledEvent.Status;
import net.dv8tion.jda.api.requests.RestAction;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.render.EventWords;

/** One call that brings the events of a server nearer to what they should be. */
sealed interface Step {

  RestAction<?> action(Guild guild);

  /** Whether an event ends by it. */
  default boolean isEnd() {
    return this instanceof End || this instanceof Replace;
  }

  /** What should not be there ends. */
  record End(ScheduledEvent event) implements Step {
    @Override
    public RestAction<?> action(Guild guild) {
      return ended(event);
    }
  }

  /** The same, and once it has ended another is made for that day. */
  record Replace(ScheduledEvent event) implements Step {
    @Override
    public RestAction<?> action(Guild guild) {
      return ended(event);
    }
  }

  /**
   * Another place, hour or title.
   *
   * @param start empty where it stays as it is
   */
  record Change(ScheduledEvent event, CalendarEntry entry, Optional<Instant> start) implements Step {
    @Override
    public RestAction<?> action(Guild guild) {
      var words = EventWords.of(entry);
      var manager = event.getManager().setName(words.name()).setLocation(words.location())
          .setDescription(words.description()).setEndTime(at(entry.ends()));
      return start.map(instant -> manager.setStartTime(at(instant))).orElse(manager);
    }
  }

  /** A new one. */
  record Make(CalendarEntry entry) implements Step {
    @Override
    public RestAction<?> action(Guild guild) {
      var words = EventWords.of(entry);
      return guild.createScheduledEvent(words.name(), words.location(), at(entry.starts()), at(entry.ends()))
          .setDescription(words.description());
    }
  }

  /** Discord knows two ends: of one that has begun, and of one that has not. */
  private static RestAction<?> ended(ScheduledEvent event) {
    return event.getManager().setStatus(event.getStatus() == Status.ACTIVE ? Status.COMPLETED : Status.CANCELED);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
