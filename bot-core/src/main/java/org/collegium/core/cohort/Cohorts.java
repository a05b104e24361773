package org.collegium.core.cohort;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;

/** The cohorts and the channels they meet in. */
public interface Cohorts {

  /** Keeps a new cohort; false if its name is taken (letter case does not count). */
  boolean add(Cohort cohort);

  Optional<Cohort> find(CohortId id);

  /** The cohort an id of ours names. Throws if there is none: ids of ours are never made up. */
  default Cohort get(CohortId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No cohort " + id.value()));
  }

  /** By name; letter case does not count. */
  Optional<Cohort> named(String name);

  /** All of them, by name. */
  List<Cohort> all();

  /** Says in which channel the cohort meets on that channel's platform, in place of an earlier one there. */
  void place(Place place);

  /** Says that the cohort does not meet on that platform any more. */
  void leave(CohortId cohort, String platform);

  List<Place> placesOf(CohortId cohort);

  /**
   * Grows whenever anything is written that hours of work are computed from: cohorts and their places, sessions,
   * members, their zones and hours, closures, rounds, commitments.
   */
  long planVersion();

  /** Which cohort meets in that channel. */
  Optional<CohortId> meetingAt(Address channel);
}
