package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/**
 * One thing that one of a pair wrote to the other.
 *
 * @param seenAt when its one reader first opened it; that a message brought it is not counted
 * @param key of the request that brought it, so that it is kept once
 */
public record CoachingNote(CoachingNoteId id, CoachingThreadId thread, PersonId author, Prose words, Instant writtenAt,
    Optional<Instant> editedAt, Optional<Instant> seenAt, RequestKey key) {

  /** As much of it as it takes to recognise it. */
  Prose beginning() {
    return new Prose(VisibleText.beginning(words.raw()));
  }

  /** The same with other words. */
  CoachingNote saying(Prose newWords, Instant now) {
    return new CoachingNote(id, thread, author, newWords, writtenAt, Optional.of(now), seenAt, key);
  }
}
