package org.collegium.core.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds the words of a text that say what it is about. For one thread. */
final class KeyTerms implements AutoCloseable {

  private static final int SHORTEST = 3;
  private static final int LONGEST_ACRONYM = 5;
  private static final String BETWEEN_TWO = " -\n\t\r\f\013";
  private static final Pattern SENTENCE_BEGINS = Pattern.compile("(?:^|[.!?:;…\\n(\\[\"“«¿¡*_-])\\h*$");

  private final Map<Tongue, Analyzer> analyzers = new EnumMap<>(Tongue.class);
  private final Map<Tongue, Set<String>> commonplaces = new EnumMap<>(Tongue.class);

  /**
   * The terms of that text, in their order. Words that every text holds are left out, and so are numbers.
   *
   * @param text with straight apostrophes
   */
  List<Term> in(String text, Tongue tongue) {
    var common = commonplaces.computeIfAbsent(tongue, each -> all(each.commonplaces(), each).stream().map(Term::stem)
        .collect(Collectors.toUnmodifiableSet()));
    return all(text, tongue).stream().filter(term -> !common.contains(term.stem())).toList();
  }

  private List<Term> all(String text, Tongue tongue) {
    var terms = new ArrayList<Term>();
    try (var tokens = analyzers.computeIfAbsent(tongue, Tongue::analyzer).tokenStream("", text)) {
      var stem = tokens.addAttribute(CharTermAttribute.class);
      var where = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        var written = withoutPossessive(text.substring(where.startOffset(), where.endOffset()));
        if (written.length() >= SHORTEST && isAWord(written)) {
          terms.add(new Term(tongue.name() + ':' + stem, written(written, tongue), look(written, text, where),
              where.startOffset(), where.endOffset()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("'S") ? word.substring(0, word.length() - 2) : word;
  }

  /** Asked of every word of every text, so without a stream of its letters. */
  private static boolean isAWord(String written) {
    for (var at = 0; at < written.length(); at++) {
      var letter = written.charAt(at);
      if (!Character.isLetter(letter) && letter != '\'') {
        return false;
      }
    }
    return true;
  }

  private static String written(String word, Tongue tongue) {
    return isAcronym(word) ? word : word.toLowerCase(tongue.locale());
  }

  private static Look look(String word, String text, OffsetAttribute where) {
    if (isAcronym(word) || Character.isLowerCase(word.charAt(0))) {
      return Look.WORD;
    }
    var before = text.substring(Math.max(0, where.startOffset() - SHORTEST), where.startOffset());
    return SENTENCE_BEGINS.matcher(before).find() ? Look.EITHER : Look.NAME;
  }

  private static boolean isAcronym(String word) {
    return word.length() <= LONGEST_ACRONYM && Character.isUpperCase(word.charAt(word.length() - 1))
        && word.chars().allMatch(Character::isUpperCase);
  }

  @Override
  public void close() {
    analyzers.values().forEach(Analyzer::close);
  }

  /** What a word may be, as it is written. English and Spanish write names, and nothing else, with a capital letter. */
  enum Look {
    WORD, NAME, EITHER;

    /** What two words side by side may be. */
    Look with(Look next) {
      if (this == NAME || next == NAME) {
        return NAME;
      }
      return this == WORD || next == WORD ? WORD : EITHER;
    }
  }

  /**
   * A word of a text.
   *
   * @param stem in which its forms agree, and those of no other language
   * @param written as it stands there, in small letters unless it is an acronym
   * @param from where it begins, in characters
   * @param to where it ends
   */
  record Term(String stem, String written, Look look, int from, int to) {

    /** Whether only a space or a hyphen stands between that one and this. */
    boolean follows(Term before, String text) {
      return from == before.to || (from == before.to + 1 && BETWEEN_TWO.indexOf(text.charAt(before.to)) >= 0);
    }
  }
}
