package org.collegium.discord.render;

import java.util.OptionalInt;
import org.collegium.core.notice.SessionFacts;

/** How many are "Interested" in a session's event in the server's calendar, which is no answer to anything. */
public interface Interest {

  /** Where nobody asks: it is shown in a cohort's channel alone. */
  Interest UNKNOWN = _ -> OptionalInt.empty();

  /** That many; empty where the session has no event. */
  OptionalInt in(SessionFacts session);
}
