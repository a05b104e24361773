package org.collegium.core.cohort;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody says of where a person's clock stands and how they read.
 *
 * @param zone empty where nothing is said of it
 * @param locale empty where nothing is said of it
 */
public record Locality(Optional<ZoneId> zone, Optional<Locale> locale) {

  /** Of which nothing is said. */
  public static final Locality UNSAID = new Locality(Optional.empty(), Optional.empty());

  /** The same with that zone; empty unsays it. */
  public Locality withZone(Optional<ZoneId> said) {
    return new Locality(said, locale);
  }

  /** The same with that locale; empty unsays it. */
  public Locality withLocale(Optional<Locale> said) {
    return new Locality(zone, said);
  }

  /** This, and where it says nothing, what was said before. */
  public Locality after(Locality before) {
    return new Locality(zone.or(before::zone), locale.or(before::locale));
  }
}
