package org.collegium.discord.render;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.text.Prose;

/**
 * What somebody wrote.
 *
 * @param origin where it comes from, and what else is to be known of it
 * @param question to which it is the answer
 */
record Quotation(Stream<String> origin, Optional<Prose> question, Prose words) {

  /** What is to be known of words that came late, or were changed. */
  static Stream<String> marks(Viewer viewer, boolean late, boolean edited) {
    return Stream.of(late ? Optional.of("answer.summary.late") : Optional.<String>empty(),
        edited ? Optional.of("answer.summary.edited") : Optional.<String>empty())
        .flatMap(Optional::stream).map(viewer::say);
  }

  /** Where they come from in small print, then the question, then the words. */
  Piece piece() {
    var asked = question.map(ask -> Piece.lines(Line.bold(ask.raw()))).orElseGet(Piece::none);
    return Piece.of(Piece.small(origin.collect(Collectors.joining(Line.BETWEEN))), asked, Piece.quote(words.raw()));
  }
}
