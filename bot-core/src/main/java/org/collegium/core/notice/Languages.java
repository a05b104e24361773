package org.collegium.core.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.text.Folded;

/** The languages the bot can be read in: those it has wording for, with a country's form of days and hours. */
public final class Languages {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Each as most of its readers write days and hours. */
  private static final List<Locale> OFFERED = List.of(Locale.US, Locale.of("es", "US"), Locale.of("es", "MX"),
      Locale.of("es", "PR"), Locale.of("es", "ES"), Locale.UK, Locale.CANADA, Locale.of("en", "AU"),
      Locale.of("en", "IE"), Locale.of("en", "IN"), Locale.of("en", "NZ"), Locale.of("en", "ZA"));

  private Languages() {}

  /**
   * A language that is spoken here, by its tag, such as {@code en-GB}, or by its name in any of them; empty if
   * it is none, or not spoken.
   */
  public static Optional<Locale> read(String typed) {
    var locale = Locale.forLanguageTag(typed.strip().replace('_', '-')).stripExtensions();
    return Optional.of(Locale.of(locale.getLanguage(), locale.getCountry())).filter(Languages::isSpoken)
        .or(() -> named(typed.strip()));
  }

  private static Optional<Locale> named(String typed) {
    var wanted = Folded.of(typed);
    return OFFERED.stream().filter(locale -> OFFERED.stream().map(locale::getDisplayLanguage)
        .map(Folded::of).anyMatch(wanted::equals)).findFirst();
  }

  /** Whether the bot has words in that language. */
  public static boolean isSpoken(Locale locale) {
    return Wording.isWritten(locale)
        && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
  }

  /** Those offered to be chosen from, the most usual first. */
  public static List<Locale> offered() {
    return OFFERED;
  }
}
