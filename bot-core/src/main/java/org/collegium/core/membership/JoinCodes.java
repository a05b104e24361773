package org.collegium.core.membership;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.PersonId;

/** Codes by which people show a platform who they are; each works once. */
public interface JoinCodes {

  /** Keeps a code for that person, in place of an earlier one. */
  void add(JoinCode code, PersonId person, Instant expiresAt);

  /** Takes the code, which then works no more; empty if there is none such, or its time is over. */
  Optional<PersonId> take(JoinCode code, Instant now);
}
