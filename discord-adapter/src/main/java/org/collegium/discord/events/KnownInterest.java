package org.collegium.discord.events;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.session.CalendarEntry;
import org.collegium.core.text.Prose;
import org.collegium.discord.render.Interest;

/** The interest in sessions as Discord last told of it. Safe to share between threads. */
public final class KnownInterest implements Interest {

  private final Map<Session, Integer> known = new ConcurrentHashMap<>();

  /** Discord tells of that many; of a session of several days the day with the most counts. Says whether it is news. */
  boolean learn(CalendarEntry entry, int many) {
    var session = new Session(entry.cohort(), entry.number());
    var before = known.getOrDefault(session, 0);
    var now = entry.day() == 1 ? many : Math.max(many, before);
    known.put(session, now);
    return now != before;
  }

  @Override
  public OptionalInt in(SessionFacts session) {
    var many = known.get(new Session(session.cohort(), session.number()));
    return many == null ? OptionalInt.empty() : OptionalInt.of(many);
  }

  /** Cohorts' names are each one cohort's. */
  private record Session(Prose cohort, int number) {}
}
