package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.AgreementId;

/**
 * What one pair agrees on about their talks. It holds no words: these stand in its versions.
 *
 * @param offeredAt when the two were told of it unasked; empty as long as they were not
 * @param shownYear the latest year of the programme at whose start that was done, or it was shown again; 0 before
 */
public record Agreement(AgreementId id, Pair pair, Optional<Instant> offeredAt, int shownYear) {

  /** A new one, of which nobody was told. */
  static Agreement between(AgreementId id, Pair pair) {
    return new Agreement(id, pair, Optional.empty(), 0);
  }

  /** The same, once the two were told of it in that year. */
  Agreement offered(int year, Instant now) {
    return new Agreement(id, pair, Optional.of(now), year);
  }

  /** The same, once it was shown again in that year. */
  Agreement shown(int year) {
    return new Agreement(id, pair, offeredAt, year);
  }
}
