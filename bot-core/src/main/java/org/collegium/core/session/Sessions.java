package org.collegium.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;

/** The calendars of all cohorts. */
public interface Sessions {

  /** Keeps a session, new or changed. */
  void keep(Session session);

  Optional<Session> find(SessionId id);

  /** The session an id of ours names. Throws if there is none: ids of ours are never made up. */
  default Session get(SessionId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No session " + id.value()));
  }

  /** A cohort's sessions, cancelled ones too, by number. */
  List<Session> of(CohortId cohort);

  /** The one of that number in a cohort's calendar. */
  default Optional<Session> numbered(CohortId cohort, int number) {
    return of(cohort).stream().filter(session -> session.number() == number).findFirst();
  }

  /** The planned one of the cohort that starts first of those that have not ended. */
  Optional<Session> next(CohortId cohort, Instant now);

  /** The planned one of the cohort that ended last. */
  default Optional<Session> latestOver(CohortId cohort, Instant now) {
    return of(cohort).stream().filter(session -> session.isOver(now))
        .max((one, other) -> one.ends().compareTo(other.ends()));
  }

  /** Whether the cohort had its sessions and none was to come at that instant. */
  default boolean areAllOver(CohortId cohort, Instant at) {
    return latestOver(cohort, at).isPresent() && next(cohort, at).isEmpty();
  }

  /** Planned sessions of all cohorts that start after {@code from}, by start, at most {@code most}. */
  List<Session> startingAfter(Instant from, int most);
}
