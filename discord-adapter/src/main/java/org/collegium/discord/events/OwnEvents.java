package org.collegium.discord.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.entities.ScheduledEvent.Status;
import org.collegium.core.session.CalendarEntry;
import org.collegium.discord.render.EventWords;

/**
 * The events of one server that the bot made for sessions and that are not over.
 *
 * @param byMark one for each day
 * @param doubles others for the same days, which calls without an answer may have left
 */
record OwnEvents(Map<String, ScheduledEvent> byMark, List<ScheduledEvent> doubles) {

  /** Discord takes no event that has begun, and clocks need not agree. */
  private static final Duration BEFORE_IT_BEGINS = Duration.ofMinutes(5);

  /** Those among them; of two for the same day the older stays. */
  static OwnEvents among(List<ScheduledEvent> events, long self) {
    var byMark = new LinkedHashMap<String, ScheduledEvent>();
    var doubles = new ArrayList<ScheduledEvent>();
    events.stream().filter(event -> event.getCreatorIdLong() == self && isOpen(event))
        .sorted((one, other) -> Long.compare(one.getIdLong(), other.getIdLong()))
        .forEach(event -> Optional.ofNullable(event.getDescription()).flatMap(EventWords::mark)
            .filter(mark -> byMark.putIfAbsent(mark, event) != null).ifPresent(_ -> doubles.add(event)));
    return new OwnEvents(byMark, doubles);
  }

  private static boolean isOpen(ScheduledEvent event) {
    return event.getStatus() == Status.SCHEDULED || event.getStatus() == Status.ACTIVE;
  }

  /** How many are interested in which day; in one without an event nobody. */
  Map<CalendarEntry, Integer> interested(List<CalendarEntry> entries) {
    return entries.stream().collect(Collectors.toMap(entry -> entry, entry -> Optional.ofNullable(
        byMark.get(entry.mark())).map(event -> Math.max(0, event.getInterestedUserCount())).orElse(0)));
  }

  /** What makes them as they should be. What ends comes first, so that there is room for what is new. */
  List<Step> steps(List<CalendarEntry> entries, Instant now) {
    var left = new LinkedHashMap<>(byMark);
    var steps = new ArrayList<Step>();
    entries.forEach(entry -> Optional.ofNullable(left.remove(entry.mark()))
        .map(event -> change(event, entry, now)).orElseGet(() -> making(entry, now)).ifPresent(steps::add));
    // What is over ends by itself; what is left is off, or on other days.
    Stream.concat(doubles.stream(), left.values().stream())
        .filter(event -> event.getEndTime() == null || event.getEndTime().toInstant().isAfter(now))
        .forEach(event -> steps.add(new Step.End(event)));
    return steps.stream().sorted(Comparator.comparingInt(OwnEvents::rank)).toList();
  }

  private static int rank(Step step) {
    return switch (step) {
      case Step.End _ -> 0;
      case Step.Replace _ -> 0;
      case Step.Change _ -> 1;
      case Step.Make _ -> 2;
    };
  }

  private static Optional<Step> making(CalendarEntry entry, Instant now) {
    return isAhead(entry, now) ? Optional.of(new Step.Make(entry)) : Optional.empty();
  }

  /**
   * One that has begun cannot begin at another time, nor any in the past. If it would then last until another day, or
   * end before it begins, it ends at once; for a day that is ahead another is made when it has.
   */
  private static Optional<Step> change(ScheduledEvent event, CalendarEntry entry, Instant now) {
    var stands = event.getStartTime().toInstant();
    var isActive = event.getStatus() == Status.ACTIVE;
    var isAnotherDay = isActive && isAhead(entry, now) && !stands.equals(entry.starts());
    var start = Optional.of(entry.starts()).filter(_ -> !isActive && isAhead(entry, now));
    if (isAnotherDay) {
      return Optional.of(new Step.Replace(event));
    }
    if (!start.orElse(stands).isBefore(entry.ends())) {
      return Optional.of(new Step.End(event));
    }
    return isAs(event, entry, start.orElse(stands)) ? Optional.empty()
        : Optional.of(new Step.Change(event, entry, start));
  }

  private static boolean isAhead(CalendarEntry entry, Instant now) {
    return !entry.starts().isBefore(now.plus(BEFORE_IT_BEGINS));
  }

  private static boolean isAs(ScheduledEvent event, CalendarEntry entry, Instant start) {
    var words = EventWords.of(entry);
    return event.getName().equals(words.name()) && words.location().equals(event.getLocation())
        && words.description().equals(event.getDescription()) && event.getStartTime().toInstant().equals(start)
        && event.getEndTime() != null && event.getEndTime().toInstant().equals(entry.ends());
  }
}
