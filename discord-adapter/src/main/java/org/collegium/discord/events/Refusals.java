package org.collegium.discord.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a server refused, so that it is not tried again soon; and what was said of it, so that it is not said twice. */
final class Refusals {

  private final Map<Step, Instant> refused = new HashMap<>();
  private final Set<String> said = new HashSet<>();

  /** Whether just that was refused not long ago. */
  boolean holds(Step step, Instant now) {
    refused.values().removeIf(until -> !until.isAfter(now));
    return refused.containsKey(step);
  }

  /** That was refused, and would be again before then. */
  void add(Step step, Instant until) {
    refused.put(step, until);
  }

  /** Whether that was not said before. */
  boolean isNews(String what) {
    return said.add(what);
  }

  /** Nothing hindered anything this time: what does from now on is said again, unless something is still refused. */
  void nothingHindered() {
    if (refused.isEmpty()) {
      said.clear();
    }
  }
}
