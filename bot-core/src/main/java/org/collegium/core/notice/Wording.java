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
import org.collegium.core.text.Prose;

/** The bot's own words in one language, from {@code wording/LANGUAGE.properties}; English where there is no other. */
public final class Wording {

  private static final Wording ENGLISH = new Wording(Locale.US, read());

  private final Locale locale;
  private final Properties words;

  private Wording(Locale locale, Properties words) {
    this.locale = locale;
    this.words = words;
  }

  /** The words for a reader of that language, in its own form of dates and lists. */
  public static Wording in(Locale locale) {
    return locale.getLanguage().equals("en") ? new Wording(locale, ENGLISH.words) : ENGLISH;
  }

  /**
   * The sentence of that key with its blanks filled in.
   *
   * @param facts numbers and words, raw; Prose is put in as it was written
   */
  public Prose say(String key, Object... facts) {
    var sentence = words.getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException("No wording '" + key + "' for " + locale);
    }
    var filled = new Object[facts.length];
    for (var i = 0; i < facts.length; i++) {
      filled[i] = facts[i] instanceof Prose prose ? prose.raw() : facts[i];
    }
    return new Prose(new MessageFormat(sentence, locale).format(filled));
  }

  /** Names or things in a row, with the language's own word for "and". */
  public Prose list(List<Prose> things) {
    return new Prose(ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(things.stream().map(Prose::raw).toList()));
  }

  /** Every key there is. */
  public Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The language and region of dates and lists. */
  public Locale locale() {
    return locale;
  }

  private static Properties read() {
    var words = new Properties();
    try (var file = Wording.class.getResourceAsStream("/wording/en.properties")) {
      if (file == null) {
        throw new IllegalStateException("The English wording is missing from the jar");
      }
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
