package org.collegium.core.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** A language whose words can be traced back to their stems. */
enum Tongue {
  ENGLISH("en") {
    @Override
    Analyzer analyzer() {
      return new EnglishAnalyzer(functionWords());
    }
  },
  SPANISH("es") {
    @Override
    Analyzer analyzer() {
      return new SpanishAnalyzer(functionWords());
    }
  };

  private static final Map<Tongue, CharArraySet> FUNCTION_WORDS =
      Map.of(ENGLISH, functionWords("english_stop.txt"), SPANISH, functionWords("spanish_stop.txt"));

  private final String language;

  Tongue(String language) {
    this.language = language;
  }

  /** What takes a text apart into stems; function words are left out. To be closed. */
  abstract Analyzer analyzer();

  CharArraySet functionWords() {
    return Objects.requireNonNull(FUNCTION_WORDS.get(this));
  }

  Locale locale() {
    return Locale.of(language);
  }

  /**
   * The language a text is written in, as its function words tell; where they do not, the first of these languages that
   * is known here.
   */
  static Tongue of(String text, Locale... likely) {
    var words = text.toLowerCase(Locale.ROOT).toCharArray();
    var english = ENGLISH.functionWordsAmong(words);
    var spanish = SPANISH.functionWordsAmong(words);
    if (english != spanish) {
      return english > spanish ? ENGLISH : SPANISH;
    }
    return Stream.of(likely).map(Tongue::spokenIn).flatMap(Optional::stream).findFirst().orElse(ENGLISH);
  }

  private static Optional<Tongue> spokenIn(Locale locale) {
    return Arrays.stream(values()).filter(tongue -> tongue.language.equals(locale.getLanguage())).findFirst();
  }

  /** Every text is asked for them in every language, so no word is taken out of it for that. */
  private int functionWordsAmong(char... text) {
    var known = functionWords();
    var count = 0;
    var begins = 0;
    for (var at = 0; at <= text.length; at++) {
      if (at == text.length || (!Character.isLetter(text[at]) && text[at] != '\'')) {
        if (at > begins && known.contains(text, begins, at - begins)) {
          count++;
        }
        begins = at + 1;
      }
    }
    return count;
  }

  /** Words that stand in every leader's texts and so tell nothing of one. */
  String commonplaces() {
    try (var in = resource(Tongue.class, "commonplace." + language + ".txt")) {
      return String.join("\n", new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CharArraySet functionWords(String list) {
    try (var in = new InputStreamReader(resource(SnowballFilter.class, list), StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResourceAsStream(name), name);
  }
}
