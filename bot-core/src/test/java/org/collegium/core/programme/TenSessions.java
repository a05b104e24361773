package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collegium.core.text.Prose;

/** A programme of ten sessions, called as {@code samples/sessions.ics} calls them, in which nothing is asked. */
public final class TenSessions {

  public static final String ID = "ten";

  private static final List<String> TITLES = List.of("Balanced Leadership: An Overview",
      "Developing a Purposeful Community", "Managing Change", "Choosing the Right Focus",
      "Developing a Purposeful Community: Extending Knowledge & Refining Practice",
      "Managing Change: Extending Knowledge & Refining Practice",
      "Choosing the Right Focus: Extending Knowledge and Refining Practice", "Leading Change in a Purposeful Community",
      "Leading Between Systems: Balancing Leadership in the Future", "Optimizing Systems: Pulling It All Together");

  private TenSessions() {}

  /** The programme. */
  public static Programme programme() {
    var sessions = new ArrayList<SessionPlan>();
    for (var title : TITLES) {
      sessions.add(new SessionPlan(sessions.size() + 1, new Prose(title), 1, "leadership", 2, 4, List.of(), List.of()));
    }
    return new Programme(ID, new Prose("Ten Sessions"), Locale.US, new Prose("Made for tests."),
        new Rhythm(2, 2, 5, 3),
        List.of(new ReminderRule(14, LocalTime.of(9, 0)), new ReminderRule(1, LocalTime.of(9, 0))), sessions, Map.of(),
        Map.of(), Map.of(), Map.of());
  }
}
