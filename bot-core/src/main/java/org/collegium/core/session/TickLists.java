package org.collegium.core.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.identity.TickListId;

/** The attendance lists that facilitators have open. They are forgotten after a month. */
public interface TickLists {

  /** Keeps one in place of what it showed before, and forgets those older than a month. */
  void keep(TickList list);

  Optional<TickList> find(TickListId id);

  /** A list as its facilitator sees it. */
  record TickList(TickListId id, SessionId session, Set<Tick> ticks, Instant openedAt) {

    public TickList {
      ticks = Set.copyOf(ticks);
    }

    /** The same list with these ticks in it. */
    public TickList showing(Set<Tick> others) {
      return new TickList(id, session, others, openedAt);
    }
  }

  /**
   * One tick.
   *
   * @param day from 1
   */
  record Tick(int day, PersonId person) {}
}
