package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;

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

  /** Sessions that ended a week ago or earlier and of which nothing was told yet, as they stood a week after. */
  List<Held> held(CohortId cohort, Instant now);

  /** Keeps what is told of a session; what was kept of it first stands for ever. */
  void tell(ToldOfSession told, Instant now);

  /** What is told of each session, the latest first. */
  List<ToldOfSession> toldOfSessions(CohortId cohort);

  /**
   * Numbers of one cohort.
   *
   * @param leaders who belong to it now
   * @param rounds opened so far
   * @param sessions held so far
   */
  record Counts(int leaders, int rounds, int sessions) {}

  /**
   * One closed round.
   *
   * @param session the number of the session it was about
   * @param leaders who belonged to the cohort when it closed
   * @param reached those of them who had been asked by a message that arrived by then, or had answered
   * @param answering those of these who had answered by then
   * @param answers of these, in all
   */
  record Closed(RoundId round, int session, Instant closedAt, int leaders, int reached, int answering, int answers) {}

  /**
   * What is told of one closed round.
   *
   * @param reached empty when it would be about too few, by itself or beside who answered
   * @param answering empty when it would be about too few
   */
  record Told(RoundId round, int session, Instant closedAt, int leaders, Optional<Integer> reached,
      Optional<Integer> answering, Optional<Integer> answers) {}

  /**
   * One session that was held.
   *
   * @param leaders who belonged to the cohort when it ended
   * @param attending those of them who were ticked within a week as present on at least one day
   */
  record Held(SessionId id, int session, Instant endedAt, int leaders, int attending) {}

  /**
   * What is told of one session.
   *
   * @param attending empty when it would be about too few
   */
  record ToldOfSession(SessionId id, int session, Instant endedAt, int leaders, Optional<Integer> attending) {}
}
