package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.RoundId;

/** Numbers about a cohort, for those who may see no more. Nothing here can select what anybody wrote. */
public interface ResponseCounts {

  /** What happened in a cohort until now. */
  Counts of(CohortId cohort, Instant now);

  /** Rounds that have closed and of which nothing was told yet, as they stood when they closed. */
  List<Closed> closed(CohortId cohort, Instant now);

  /** Keeps what is told of a round; what was kept of it first stands for ever. */
  void tell(Told told, Instant now);

  /** What is told of each closed round, the latest first. */
  List<Told> told(CohortId cohort);

  /**
   * Numbers of one cohort.
   *
   * @param leaders who belong to it now
   * @param rounds opened so far
   * @param sessions held so far
   * @param sitting people who sit in its sessions now
   * @param attending those of them marked present on at least one day
   */
  record Counts(int leaders, int rounds, int sessions, int sitting, int attending) {}

  /**
   * One closed round.
   *
   * @param session the number of the session it was about
   * @param leaders who belonged to the cohort when it closed
   * @param answering those of them who had answered by then
   * @param answers of these, in all
   */
  record Closed(RoundId round, int session, Instant closedAt, int leaders, int answering, int answers) {}

  /**
   * What is told of one closed round.
   *
   * @param answering empty when it would be about too few
   */
  record Told(RoundId round, int session, Instant closedAt, int leaders, Optional<Integer> answering,
      Optional<Integer> answers) {}
}
