package org.collegium.core.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.collegium.core.text.Prose;

/** The bot's own words in one language, from {@code wording/LANGUAGE.properties}; English where there is no other. */
public final class Wording {

  private static final Set<String> WRITTEN = Set.of("en", "es");

  /** Before a word that sounds like it, the Spanish "and" is another (rae.es/dpd/y); Java's lists do not know this. */
  private static final Pattern SAME_SOUND = Pattern.compile(" y ((?:[iIíÍ]|[hH][iíIÍ](?![aeAE]))[^,]*)$");

  private static final ConcurrentMap<String, Properties> WORDS = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Properties words;

  private Wording(Locale locale) {
    this.locale = locale;
    this.words = WORDS.computeIfAbsent(locale.getLanguage(), Wording::read);
  }

  /** The words for a reader of that language, in its own form of dates and lists. */
  public static Wording in(Locale locale) {
    return new Wording(isWritten(locale) ? locale : Locale.US);
  }

  /** Whether there are words in that language. */
  static boolean isWritten(Locale locale) {
    return WRITTEN.contains(locale.getLanguage());
  }

  /**
   * The sentence of that key with its blanks filled in.
   *
   * @param facts numbers and words, raw; Prose is put in as it was written
   */
  public Prose say(String key, Object... facts) {
    var filled = new Object[facts.length];
    for (var i = 0; i < facts.length; i++) {
      filled[i] = facts[i] instanceof Prose prose ? prose.raw() : facts[i];
    }
    return new Prose(new MessageFormat(pattern(key), locale).format(filled));
  }

  /** The sentence of that key with its blanks. */
  String pattern(String key) {
    var sentence = words.getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException("No wording '" + key + "' for " + locale);
    }
    return sentence;
  }

  /** Names or things in a row, with the language's own word for "and". */
  public Prose list(List<Prose> things) {
    var row = ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(things.stream().map(Prose::raw).toList());
    return new Prose(isSpanish() ? SAME_SOUND.matcher(row).replaceFirst(" e $1") : row);
  }

  private boolean isSpanish() {
    return locale.getLanguage().equals("es");
  }

  /** Every key there is. */
  public Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The language and region of dates and lists. */
  public Locale locale() {
    return locale;
  }

  private static Properties read(String language) {
    var words = new Properties();
    try (var file = Wording.class.getResourceAsStream("/wording/" + language + ".properties")) {
      if (file == null) {
        throw new IllegalStateException("The wording of '" + language + "' is missing from the jar");
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      var typed = Vocabulary.in(Locale.of(language));
      words.replaceAll((_, sentence) -> typed.sentence((String) sentence));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
