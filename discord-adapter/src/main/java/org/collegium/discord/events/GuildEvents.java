package org.collegium.discord.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.web.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of one server that are ours, on their way to what they should be: one look at them. */
final class GuildEvents {

  private static final Logger LOG = LoggerFactory.getLogger(GuildEvents.class);

  /** Whatever hindered it may pass within that time. */
  static final Duration AFTER_A_HINDRANCE = Duration.ofMinutes(1);
  /** Nobody mends a refusal soon; and events that somebody else changed are put right after so long. */
  static final Duration LONGEST_TRUST = Duration.ofMinutes(30);

  /**
   * "Maximum number of uncompleted guild scheduled events reached", and missing permissions: whatever is asked for
   * next, the server is likely to say the same (docs.discord.com/developers/topics/opcodes-and-status-codes#json).
   */
  private static final Set<Integer> OF_THE_SERVER = Set.of(30038, Called.MISSING_PERMISSIONS);
  private static final int MOST_STRIKES = 3;
  private static final int OUR_OWN_CHECK = 0;

  private final Guild guild;
  private final Instant now;
  private final Refusals refusals;
  private final Consumer<Map<CalendarEntry, Integer>> learn;
  private final List<Duration> waits = new ArrayList<>();
  private int strikes;
  private boolean isHindered;

  /** @param learn takes how many are interested in the events of the days that stand there */
  GuildEvents(Guild guild, Instant now, Refusals refusals, Consumer<Map<CalendarEntry, Integer>> learn) {
    this.guild = guild;
    this.now = now;
    this.refusals = refusals;
    this.learn = learn;
  }

  /**
   * Brings them to that, as far as it can.
   *
   * @param isSure false where none may be ended
   * @return for how long the server is to be left alone before it is looked at again; empty if that needs no hurry
   */
  Optional<Duration> become(List<CalendarEntry> entries, boolean isSure) {
    switch (Called.now(() -> guild.retrieveScheduledEvents(true))) {
      case Called.Done<List<ScheduledEvent>> done -> become(entries, own(done.response()), isSure);
      case Called<List<ScheduledEvent>> hindered -> goesOnAfter(hindered);
    }
    if (!isHindered) {
      refusals.nothingHindered();
    }
    return waits.stream().max(Comparator.naturalOrder());
  }

  private OwnEvents own(List<ScheduledEvent> all) {
    return OwnEvents.among(all, guild.getSelfMember().getIdLong());
  }

  private void become(List<CalendarEntry> entries, OwnEvents own, boolean isSure) {
    learn.accept(own.interested(entries));
    for (var step : own.steps(entries, now)) {
      if ((isSure || !step.isEnd()) && !refusals.holds(step, now) && !goesOnAfter(step)) {
        return;
      }
    }
  }

  private boolean goesOnAfter(Step step) {
    return switch (called(step)) {
      case Called.Done<?> _ -> {
        if (step instanceof Step.Replace) {
          waits.add(Duration.ZERO);
        }
        yield true;
      }
      case Called.Refused<?> refused -> {
        refusals.add(step, now.plus(LONGEST_TRUST));
        yield goesOnAfter(refused);
      }
      case Called<?> hindered -> goesOnAfter(hindered);
    };
  }

  /** What JDA's own checks refuse is as good as refused by Discord. */
  private Called<?> called(Step step) {
    try {
      return Called.now(() -> step.action(guild));
    } catch (IllegalArgumentException | IllegalStateException refusal) {
      return new Called.Refused<>(OUR_OWN_CHECK, String.valueOf(refusal.getMessage()));
    }
  }

  /** Whether anything else is worth a call. */
  private boolean goesOnAfter(Called<?> hindered) {
    isHindered = true;
    if (refusals.isNews(hindered.toString())) {
      LOG.warn("The calendar of the server {} could not be brought up to date ({}); it is tried again", guild.getId(),
          hindered);
    }
    return switch (hindered) {
      case Called.Done<?> _ -> true;
      case Called.Refused<?> refused -> !OF_THE_SERVER.contains(refused.code()) || ++strikes < MOST_STRIKES;
      case Called.Unclear<?> _ -> {
        waits.add(AFTER_A_HINDRANCE);
        yield ++strikes < MOST_STRIKES;
      }
      case Called.Unreached<?> _ -> {
        waits.add(AFTER_A_HINDRANCE);
        yield false;
      }
      case Called.TooFast<?> fast -> {
        waits.add(fast.retryAfter());
        yield false;
      }
    };
  }
}
