package org.collegium.core.programme;

import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.text.Prose;

/** What a machine can check of how a case is told. */
final class CaseWords {

  /** Two or three minutes on a phone, and on Discord one message with room left for questions (4,000 characters). */
  private static final int LONGEST_STORY = 2_400;
  private static final int LONGEST_LINE = 200;
  /** What a button or a choice in a form holds on every platform (Slack's option text, Discord's menu option). */
  private static final int LONGEST_LABEL = 75;

  private CaseWords() {}

  /** What stands under that key; what is wrong with it is noted. */
  static Prose read(Fields fields, String key, Function<String, Optional<String>> fault) {
    var words = fields.prose(key);
    fields.find(key).ifPresent(spot -> fault.apply(words.raw()).ifPresent(spot::refuse));
    return words;
  }

  /** What is wrong with these words as the text of a stage; empty: nothing a machine could see. */
  static Optional<String> faultOfStory(String words) {
    int length = new Prose(words).length();
    return length > LONGEST_STORY
        ? Optional.of("Expected a text of at most %,d characters, not %,d.".formatted(LONGEST_STORY, length))
        : words.lines().flatMap(line -> PromptWords.faultOfProse(line).stream()).findFirst();
  }

  /** What is wrong with these words as one line. */
  static Optional<String> faultOfLine(String words) {
    return within(words, LONGEST_LINE);
  }

  /** What is wrong with these words as a title or a choice. */
  static Optional<String> faultOfLabel(String words) {
    return within(words, LONGEST_LABEL);
  }

  private static Optional<String> within(String words, int most) {
    int length = new Prose(words).length();
    return length > most
        ? Optional.of("Expected at most %d characters, not %d.".formatted(most, length))
        : PromptWords.faultOfProse(words);
  }

  /** How many words there are. */
  static int count(Prose words) {
    return words.raw().strip().split("\\s+").length;
  }

  /** Its paragraphs with an empty line between them; rows that are indented in the file stay close together. */
  static Prose story(Prose written) {
    var story = new StringBuilder();
    var wasRow = false;
    for (var line : written.raw().lines().filter(each -> !each.isBlank()).toList()) {
      var isRow = line.startsWith(" ");
      if (!story.isEmpty()) {
        story.append(wasRow && isRow ? "\n" : "\n\n");
      }
      story.append(line.strip());
      wasRow = isRow;
    }
    return new Prose(story.toString());
  }
}
