package org.collegium.discord.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which server is to be looked at when. Anybody may wish; the rest is for one thread. */
final class Agenda {

  private static final Duration BETWEEN_WISHES = Duration.ofMinutes(1);

  private final Set<String> wished = ConcurrentHashMap.newKeySet();
  private final Map<String, Visit> visits = new HashMap<>();

  /** Something has happened there: it is to be looked at soon, and once for all that happens within a minute. */
  void wish(String guild) {
    wished.add(guild);
  }

  /** Whether there may be something to do; {@code version} is the calendar's. */
  boolean mayBeDue(String guild, long version, Instant now) {
    return visit(guild).map(visit -> isRested(visit, now) && (visit.version() != version || isDue(guild, visit, now)))
        .orElse(true);
  }

  /** Whether there is something to do, now that it is known who meets there; if not, that is remembered. */
  boolean isDue(String guild, Plan plan, Instant now) {
    var isDue = visit(guild).map(visit -> isDue(guild, visit, now) || !visit.meetings().equals(plan.meetings()))
        .orElse(true);
    if (!isDue) {
      visits.computeIfPresent(guild, (_, visit) -> visit.of(plan));
    }
    return isDue;
  }

  private boolean isDue(String guild, Visit visit, Instant now) {
    return !now.isBefore(visit.next()) || isGranted(guild, visit, now);
  }

  private boolean isGranted(String guild, Visit visit, Instant now) {
    return wished.contains(guild) && !now.isBefore(visit.at().plus(BETWEEN_WISHES));
  }

  private static boolean isRested(Visit visit, Instant now) {
    return !now.isBefore(visit.notBefore());
  }

  /** It is about to be looked at; what is wished from now on is for the next time. */
  void begin(String guild, Plan plan, Instant now) {
    wished.remove(guild);
    visits.put(guild, new Visit(plan.version(), plan.meetings(), now, now, now));
  }

  /** All was as it should be, or has become so: it is looked at again then, or when something changes. */
  void trust(String guild, Instant until) {
    visits.computeIfPresent(guild, (_, visit) -> visit.trusted(until));
  }

  /** It is left alone until then whatever changes, and looked at again. */
  void rest(String guild, Instant until) {
    visits.computeIfPresent(guild, (_, visit) -> visit.resting(until));
  }

  private Optional<Visit> visit(String guild) {
    return Optional.ofNullable(visits.get(guild));
  }

  /**
   * What is to stand there.
   *
   * @param version the calendar's before it was read
   * @param isSure false where none may be ended for it
   */
  record Plan(long version, Meetings meetings, boolean isSure) {}

  /** @param at when it was looked at last */
  private record Visit(long version, Meetings meetings, Instant at, Instant next, Instant notBefore) {

    Visit of(Plan plan) {
      return new Visit(plan.version(), plan.meetings(), at, next, notBefore);
    }

    Visit trusted(Instant until) {
      return new Visit(version, meetings, at, until, notBefore);
    }

    Visit resting(Instant until) {
      return new Visit(version, meetings, at, until, until);
    }
  }
}
