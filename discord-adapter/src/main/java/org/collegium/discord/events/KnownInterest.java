package org.collegium.discord.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

  /**
   * Discord tells of that many for all days of sessions that are in its calendar; of a session of several days the day
   * with the most counts. Returns a day of each session of which that is news.
   */
  Collection<CalendarEntry> learn(Map<CalendarEntry, Integer> interested) {
    var most = new HashMap<Session, Integer>();
    interested.forEach((entry, many) -> most.merge(Session.of(entry), many, Math::max));
    var news = new HashMap<Session, CalendarEntry>();
    interested.keySet().stream().filter(entry -> isNews(Session.of(entry), most))
        .forEach(entry -> news.putIfAbsent(Session.of(entry), entry));
    known.putAll(most);
    return List.copyOf(news.values());
  }

  private boolean isNews(Session session, Map<Session, Integer> most) {
    return !most.getOrDefault(session, 0).equals(known.getOrDefault(session, 0));
  }

  @Override
  public OptionalInt in(SessionFacts session) {
    var many = known.get(new Session(session.cohort(), session.number()));
    return many == null ? OptionalInt.empty() : OptionalInt.of(many);
  }

  /** Cohorts' names are each one cohort's. */
  private record Session(Prose cohort, int number) {

    static Session of(CalendarEntry entry) {
      return new Session(entry.cohort(), entry.number());
    }
  }
}
