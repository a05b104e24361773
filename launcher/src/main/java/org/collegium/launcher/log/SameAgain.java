package org.collegium.launcher.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has other people's libraries say the same once in ten minutes. While a platform is down they would say at every
 * attempt that it failed, in several lines each. What is ours is said each time. Safe to share between threads.
 */
final class SameAgain extends Filter<ILoggingEvent> {

  private static final String OURS = "org.collegium.";
  private static final long SILENCE = Duration.ofMinutes(10).toMillis();
  private static final int REMEMBERED = 500;

  /** When each was said last. */
  private final Map<String, Long> said = new LinkedHashMap<>();

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return event.getLoggerName().startsWith(OURS) || isNew(event) ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  /** The same is what is said in the same place in the code, whatever it is said about. */
  private synchronized boolean isNew(ILoggingEvent event) {
    var what = event.getLoggerName() + " " + event.getMessage();
    var before = said.get(what);
    if (before != null && event.getTimeStamp() - before < SILENCE) {
      return false;
    }
    said.remove(what);
    said.put(what, event.getTimeStamp());
    if (said.size() > REMEMBERED) {
      said.remove(said.keySet().iterator().next());
    }
    return true;
  }
}
