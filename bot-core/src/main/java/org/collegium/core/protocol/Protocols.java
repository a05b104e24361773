package org.collegium.core.protocol;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.ProtocolId;

/** The protocols that were opened. */
public interface Protocols {

  /** Keeps it, new or changed. */
  void keep(Protocol protocol);

  Optional<Protocol> find(ProtocolId id);

  /** The one an id of ours names. Throws if there is none: ids of ours are never made up. */
  default Protocol get(ProtocolId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No protocol " + id.value()));
  }

  /** A cohort's protocols, the newest first. */
  List<Protocol> of(CohortId cohort);

  /** The one of that cohort that is not closed. */
  default Optional<Protocol> running(CohortId cohort) {
    return of(cohort).stream().filter(Protocol::isRunning).findFirst();
  }

  /** The one that was opened with that dilemma. */
  Optional<Protocol> about(DilemmaId dilemma);

  /** Those of all cohorts that go on by themselves. */
  List<Protocol> allOpen();
}
