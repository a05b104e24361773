package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What somebody wrote.
 *
 * @param reference by which it is found again
 * @param marks what else is to be known of it, such as that it came late
 */
record Quotation(Prose reference, String when, List<String> marks, Optional<Prose> question, Prose words) {

  /** The words, below a line that says where they come from. */
  Piece piece() {
    var origin = new ArrayList<String>(List.of(reference.raw(), when));
    origin.addAll(marks);
    question.map(Prose::raw).ifPresent(origin::add);
    return Piece.of(Piece.small(String.join(Line.BETWEEN, origin)), Piece.quote(words.raw()));
  }
}
