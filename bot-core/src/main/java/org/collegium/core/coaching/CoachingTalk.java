package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.identity.RequestKey;

/**
 * Times to talk that a mentor proposed to a leader.
 *
 * @param times in the order they were proposed, never none
 * @param word what the leader said; empty as long as they said nothing
 * @param key of the request that brought it, so that it is kept once
 */
public record CoachingTalk(CoachingTalkId id, Pair pair, List<Instant> times, Instant proposedAt, Optional<Word> word,
    RequestKey key) {

  public CoachingTalk {
    times = List.copyOf(times);
  }

  /**
   * What the leader said.
   *
   * @param taken empty if none of the times fits
   */
  public record Word(Optional<Instant> taken, Instant at) {}

  /** The time at which the two talk, if one was taken. */
  public Optional<Instant> taken() {
    return word.flatMap(Word::taken);
  }

  /** The same, with what the leader said. */
  CoachingTalk settled(Optional<Instant> taken, Instant now) {
    return new CoachingTalk(id, pair, times, proposedAt, Optional.of(new Word(taken, now)), key);
  }

  /** Those of the times that are still to come. */
  List<Instant> ahead(Instant now) {
    return times.stream().filter(now::isBefore).toList();
  }

  /** From when on none of them is to come any more. */
  Instant over() {
    return times.stream().max(Instant::compareTo).orElse(proposedAt);
  }
}
