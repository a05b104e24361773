package org.collegium.core.programme;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.text.Prose;

/** What a machine can check of how questions and labels are written. */
final class PromptWords {

  private static final int SHORTEST_QUESTION = 10;
  private static final int LONGEST_QUESTION = 200;
  private static final int LONGEST_LABEL = 60;
  private static final String MARKUP = "*_`~|<>@#[]\\";

  private PromptWords() {}

  /** What stands there, if nothing is wrong with it; else that is noted. */
  static Optional<Prose> read(Spot spot, Function<String, Optional<String>> fault) {
    return spot.text().filter(text -> {
      var found = fault.apply(text);
      found.ifPresent(spot::refuse);
      return found.isEmpty();
    }).map(Prose::new);
  }

  /** What is wrong with these words as a question; empty: nothing a machine could see. */
  static Optional<String> faultOfQuestion(String words) {
    int length = new Prose(words).length();
    if (length < SHORTEST_QUESTION || length > LONGEST_QUESTION) {
      return Optional.of("Expected a question of %d to %d characters, not %d."
          .formatted(SHORTEST_QUESTION, LONGEST_QUESTION, length));
    }
    if (!words.endsWith("?")) {
      return Optional.of("Expected a question that ends with '?'.");
    }
    return faultOfProse(words);
  }

  /** What is wrong with these words on a button, or at the end of a scale. */
  static Optional<String> faultOfLabel(String words) {
    int length = new Prose(words).length();
    return length > LONGEST_LABEL
        ? Optional.of("Expected a label of at most %d characters, not %d.".formatted(LONGEST_LABEL, length))
        : faultOfProse(words);
  }

  /** What is wrong with these words wherever they stand. */
  static Optional<String> faultOfProse(String words) {
    if (words.contains("!")) {
      return Optional.of("Expected no '!'.");
    }
    var markup = words.codePoints().filter(point -> MARKUP.indexOf(point) >= 0).distinct()
        .mapToObj(Character::toString).collect(Collectors.joining(" "));
    if (!markup.isEmpty()) {
      return Optional.of("Expected plain words, without " + markup + ": a platform may read it as markup.");
    }
    if (words.contains("://") || words.contains("www.")) {
      return Optional.of("Expected no link.");
    }
    if (words.codePoints().anyMatch(point -> Character.isISOControl(point) || Character.isEmojiPresentation(point))) {
      return Optional.of("Expected one line of plain words, without emoji.");
    }
    return Optional.empty();
  }
}
