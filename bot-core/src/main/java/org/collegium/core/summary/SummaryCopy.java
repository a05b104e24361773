package org.collegium.core.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SummaryCopyId;

/**
 * A summary that a mentor took along as a file: none of its words, only what stands in it.
 *
 * @param token by which an adapter knows it
 * @param goesAt until when its file may lie in a chat
 * @param whole how many pieces stood in it when it was made
 * @param pieces those of them that are still kept
 */
public record SummaryCopy(SummaryCopyId id, ReplyTo token, PersonId mentor, Instant madeAt, Instant goesAt, int whole,
    List<Piece> pieces) {

  /** Long enough to save it, short enough that nobody looks for it there. */
  static final Duration LIES_FOR = Duration.ofHours(1);

  public SummaryCopy {
    pieces = List.copyOf(pieces);
  }

  /** One that is made now of all these. */
  static SummaryCopy of(SummaryCopyId id, ReplyTo token, MentorReading reading, PersonId mentor) {
    return new SummaryCopy(id, token, mentor, reading.now(), reading.now().plus(LIES_FOR), reading.pieces().size(),
        reading.pieces());
  }

  /** Whether all that stood in it is still kept. */
  boolean isWhole() {
    return pieces.size() == whole;
  }

  /** Something that stands in it. */
  public sealed interface Piece {

    /** What a leader wrote. */
    record OfReflection(ReflectionId reflection) implements Piece {}

    /** What a leader means to do. */
    record OfPlan(CommitmentId commitment) implements Piece {}
  }
}
