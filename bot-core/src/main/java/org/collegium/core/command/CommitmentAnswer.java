package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** Answers about what the asker means to do, and what became of it. */
public sealed interface CommitmentAnswer extends Answer {

  /**
   * Kept, for these readers.
   *
   * @param standing when it comes back
   * @param ways to change it, and to tell what happened
   */
  record CommitmentKept(PlanFacts plan, Prose standing, ReaderNames readers, List<Ask> ways)
      implements CommitmentAnswer {
    public CommitmentKept {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One's own, those that are open first.
   *
   * @param more how many older ones there are
   * @param ways to make another
   */
  record OwnCommitments(List<Own> commitments, int more, List<Ask> ways) implements CommitmentAnswer {
    public OwnCommitments {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One of one's own.
   *
   * @param standing when it comes back, or since when it is closed
   * @param told what its author told of it, the first first
   * @param ways to change it and to tell what happened, as long as it is open
   */
  record Own(PlanFacts plan, Instant madeAt, Prose standing, ReaderNames readers, List<PlanFacts.Told> told,
      List<Ask> ways) {
    public Own {
      told = List.copyOf(told);
      ways = List.copyOf(ways);
    }
  }
}
