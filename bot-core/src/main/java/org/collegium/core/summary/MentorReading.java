package org.collegium.core.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.consent.AccessLedger.CommitmentRead;
import org.collegium.core.identity.PersonId;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.summary.SummaryCopy.Piece;

/** A mentor reads, in one transaction: each piece is noted for its author as it is read. */
final class MentorReading {

  private final SummaryBooks books;
  private final PersonId mentor;
  private final Instant now;
  private final String through;
  private final List<Piece> pieces = new ArrayList<>();

  /** @param through what the ledger of its author calls it */
  MentorReading(SummaryBooks books, PersonId mentor, Instant now, String through) {
    this.books = books;
    this.mentor = mentor;
    this.now = now;
    this.through = through;
  }

  SummaryBooks books() {
    return books;
  }

  Instant now() {
    return now;
  }

  /** Reads these. */
  List<Reflection> of(List<Reflection> reflections) {
    books.access().addAll(reflections.stream()
        .map(reflection -> new Access(reflection.id(), reflection.author(), mentor, now, through)).toList());
    reflections.forEach(reflection -> pieces.add(new Piece.OfReflection(reflection.id())));
    return reflections;
  }

  /** Reads that one. */
  MentorReading of(Commitment commitment) {
    books.access().add(new CommitmentRead(commitment.id(), commitment.author(), mentor, now, through));
    pieces.add(new Piece.OfPlan(commitment.id()));
    return this;
  }

  /** All that was read by it so far. */
  List<Piece> pieces() {
    return List.copyOf(pieces);
  }
}
