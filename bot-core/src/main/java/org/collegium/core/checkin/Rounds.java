package org.collegium.core.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.RoundId;

/** The rounds that were opened. */
public interface Rounds {

  /** Keeps it; false if that session had a round of that stage and ordinal before. */
  boolean add(Round round);

  Optional<Round> find(RoundId id);

  /** The round an id of ours names. Throws if there is none: ids of ours are never made up. */
  default Round get(RoundId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No round " + id.value()));
  }

  /** A cohort's rounds, newest first. */
  List<Round> of(CohortId cohort);

  /** A cohort's rounds that were opened at {@code since} or later, newest first. */
  List<Round> openedSince(CohortId cohort, Instant since);

  /** Rounds of all cohorts whose nudges have not been written yet, closed ones too. */
  List<Round> toNudge();

  /** Says that the nudges of a round are written, or not needed. */
  void nudged(RoundId id, Instant at);

  /** Rounds of all cohorts of which nobody has noticed yet that they closed, open ones too. */
  List<Round> toClose();

  /** Says that a round has closed, or that its session is off. */
  void closed(RoundId id, Instant at);

  /** Rounds of all cohorts that were noticed to be closed before their hour, since their session was off. */
  Set<RoundId> closedEarly();

  /** Keeps the hours of a round whose session has moved; it may be open again. */
  void follow(Round round);

  /** Ids of all prompts that were ever asked in the cohort. */
  Set<String> askedIn(CohortId cohort);
}
