package org.collegium.core.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.core.command.SummaryAnswer.Sentence;
import org.collegium.core.text.Prose;

/**
 * What of a text may be shown: sentences that name what they come from, each by itself. A reference counts for the
 * sentence in which it stands, or behind whose end, and for no other.
 *
 * @param dropped how many sentences named nothing, or something that was not handed over, or held what no summary needs
 */
record SourcedSentences(List<Sentence> kept, int dropped) {

  private static final String LETTERS = "[A-HJ-NP-Z2-9]{7}";
  /** What looks like a reference, wherever it stands. */
  static final Pattern REFERENCE = Pattern.compile("(?<![\\p{L}\\p{N}])[Rr]-[\\p{L}\\p{N}]{4,12}(?![\\p{L}\\p{N}])");

  private static final Pattern IN_BRACKETS = Pattern.compile("[\\[(]([^\\[\\]()]{1,400})[\\])]");
  private static final Pattern LISTED =
      Pattern.compile("\\s*(?:R-)?" + LETTERS + "(?:[\\s,;]+(?:R-)?" + LETTERS + ")*\\s*");
  /** In place of brackets, while sentences are told apart; nobody writes these. */
  private static final char MARK = '\uE000';
  private static final String MARKS = "[\uE000-\uF8FF]";
  private static final Pattern MARKED = Pattern.compile(MARKS);
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-–*•>#]+|\\d{1,2}[.)])\\s+");
  private static final Pattern END =
      Pattern.compile("[.!?…]+[\"'”’»)]*(?:\\s*" + MARKS + ")*(?=\\s+[^\\p{Ll}]|\\s*$)");
  private static final Pattern LINK = Pattern.compile("://|\\bwww\\.|\\]\\(|@", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 500;

  /**
   * Those of that text.
   *
   * @param handed references of what was handed over
   * @param most as many are shown as were asked for
   */
  static SourcedSentences of(String text, Set<String> handed, int most) {
    var kept = new ArrayList<Sentence>();
    var dropped = 0;
    for (var line : MARKED.matcher(text).replaceAll("").lines().toList()) {
      for (var sentence : new Line(line, handed).sentences()) {
        if (sentence.isPresent() && kept.size() < most) {
          kept.add(sentence.get());
        } else {
          dropped++;
        }
      }
    }
    return new SourcedSentences(List.copyOf(kept), dropped);
  }

  /** Those whose sources all are among these; the others count as dropped. */
  SourcedSentences from(Set<String> references) {
    var still = kept.stream().filter(sentence -> sentence.references().stream().map(Prose::raw)
        .allMatch(references::contains)).toList();
    return new SourcedSentences(still, dropped + kept.size() - still.size());
  }

  /** One line of the text, with a mark in the place of each bracket that names sources. */
  private static final class Line {

    private final Set<String> handed;
    private final List<String> brackets = new ArrayList<>();
    private final String marked;

    Line(String line, Set<String> handed) {
      this.handed = handed;
      this.marked = IN_BRACKETS.matcher(BULLET.matcher(line).replaceFirst("").strip()).replaceAll(this::mark);
    }

    private String mark(MatchResult bracket) {
      var isTooMany = brackets.size() > '\uF8FF' - MARK;
      if (isTooMany || !LISTED.matcher(bracket.group(1)).matches()) {
        return Matcher.quoteReplacement(bracket.group());
      }
      brackets.add(bracket.group(1));
      return String.valueOf((char) (MARK + brackets.size() - 1));
    }

    /** Each sentence, empty where it may not be shown. Which one a source belongs to that leads a line is a guess. */
    List<Optional<Sentence>> sentences() {
      var isLed = MARKED.matcher(marked).lookingAt();
      return pieces().stream().map(piece -> isLed ? Optional.<Sentence>empty() : sentence(piece)).toList();
    }

    private List<String> pieces() {
      var pieces = new ArrayList<String>();
      var end = END.matcher(marked);
      var from = 0;
      while (end.find()) {
        pieces.add(marked.substring(from, end.end()));
        from = end.end();
      }
      pieces.add(marked.substring(from));
      return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }

    private Optional<Sentence> sentence(String piece) {
      var sources = new LinkedHashSet<String>();
      MARKED.matcher(piece).results().map(mark -> brackets.get(mark.group().charAt(0) - MARK))
          .forEach(bracket -> List.of(bracket.strip().split("[\\s,;]+"))
              .forEach(each -> sources.add(each.startsWith("R-") ? each.substring(2) : each)));
      var words = MARKED.matcher(piece).replaceAll("").replaceAll("[\\p{Cc}\\p{Cf}]", "").replaceAll("\\s+", " ")
          .replaceAll(" (?=[.!?…,;:])", "").strip();
      var isFit =
          !sources.isEmpty() && handed.containsAll(sources) && words.codePointCount(0, words.length()) <= LONGEST
              && words.codePoints().anyMatch(Character::isLetter) && !LINK.matcher(words).find()
              && !REFERENCE.matcher(words).find();
      return isFit ? Optional.of(new Sentence(new Prose(words), sources.stream().map(Prose::new).toList()))
          : Optional.empty();
    }
  }
}
