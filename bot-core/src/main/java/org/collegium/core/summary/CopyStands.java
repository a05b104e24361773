package org.collegium.core.summary;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.summary.SummaryCopy.Piece;

/** Whether all that stands in a copy is still its mentor's to read, and says what it said. */
record CopyStands(SummaryBooks books, Instant now) {

  boolean of(SummaryCopy copy) {
    return copy.isWhole() && copy.pieces().stream().allMatch(piece -> switch (piece) {
      case Piece.OfReflection one -> books.reflections().find(one.reflection())
          .filter(found -> isAsItWas(found.editedAt(), copy))
          .filter(found -> books.readers().mayRead(copy.mentor(), found.author(), found.cohort(), found.listAt(now)))
          .isPresent();
      case Piece.OfPlan one -> books.commitments().find(one.commitment())
          .filter(found -> isAsItWas(found.editedAt(), copy))
          .filter(found -> books.readers().mayRead(copy.mentor(), found.author(), found.cohort(), found.listAt(now)))
          .isPresent();
    });
  }

  private static boolean isAsItWas(Optional<Instant> editedAt, SummaryCopy copy) {
    return editedAt.filter(at -> at.isAfter(copy.madeAt())).isEmpty();
  }
}
