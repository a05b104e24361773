package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;

/**
 * What one of a pair proposed to the other. It never changes: other words are another version.
 *
 * @param words empty where its author has taken away all that is theirs
 * @param agreedAt when the other agreed to it as it stands
 * @param seenAt when the other first opened it
 * @param key of the request that brought it, so that it is kept once
 */
public record AgreementVersion(AgreementVersionId id, AgreementId agreement, PersonId author,
    Optional<AgreementWords> words, Instant writtenAt, Optional<Instant> agreedAt, Optional<Instant> seenAt,
    RequestKey key) {

  /** Whether the other has agreed to it. */
  boolean isAgreed() {
    return agreedAt.isPresent();
  }

  /** Whether it says just that. */
  boolean says(AgreementWords other) {
    return words.equals(Optional.of(other));
  }
}
