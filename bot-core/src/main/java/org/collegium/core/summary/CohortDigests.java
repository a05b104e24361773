package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.DigestNotice.Pooled;

/** What cohorts were told of what was shared with all of them. Nothing here can select what anybody wrote. */
public interface CohortDigests {

  /** What was told before that session; empty if nothing was yet. */
  Optional<Told> told(SessionId session);

  /** Keeps it; what was kept of that session first stands for ever. */
  void tell(Told told);

  /** When the cohort was told anything last. */
  Optional<Instant> lastToldAt(CohortId cohort);

  /** What stands shared with the whole cohort and was shared from {@code since} on. */
  List<Piece> shared(CohortId cohort, Instant since);

  /**
   * What was told before one session.
   *
   * @param since what was shared, asked and answered from then on until {@code at} is in it
   * @param pooled empty where it would be about too few
   * @param checkIns how many were asked
   * @param answering how many answered the one that closed last; empty where it would be about too few
   */
  record Told(SessionId session, Instant since, Instant at, Optional<Pooled> pooled, int checkIns,
      Optional<Integer> answering) {}

  /**
   * One piece that was shared.
   *
   * @param prompt what it answers; empty where it was written freely
   */
  record Piece(PersonId author, Optional<String> prompt) {}
}
