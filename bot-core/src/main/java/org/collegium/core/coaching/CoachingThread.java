package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers;
import org.collegium.core.consent.Readers.FrozenList;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.Role;

/**
 * What a mentor and a leader say to each other about one reflection of the leader's.
 *
 * @param reflection empty once its author has taken it away
 */
public record CoachingThread(CoachingThreadId id, Pair pair, Optional<ReflectionId> reflection) {

  /**
   * Whether that person may read that note of it at {@code now}. What was written to a leader stays hers to read; what
   * a leader wrote is her mentor's to read as long as they are that.
   */
  public boolean mayRead(PersonId reader, CoachingNote note, Readers readers, Instant now) {
    if (!pair.has(reader)) {
      return false;
    }
    return note.author().equals(pair.mentor()) || readers.mayRead(reader, note.author(), pair.cohort(),
        new FrozenList(Audience.MY_MENTOR, List.of(new Reader(pair.mentor(), Role.MENTOR)), now));
  }
}
