package org.collegium.core.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names by which people and programs call time zones: IANA's with their aliases, Windows', and a few that are
 * spoken. Abbreviations such as MST name no zone here, because they say neither where nor whether clocks change.
 */
public final class ZoneNames {

  private static final Set<String> ABBREVIATIONS_IN_IANA = Set.of("EST", "MST", "HST");
  private static final Pattern OFFSET_BEFORE_NAME = Pattern.compile("^\\((?:utc|gmt)[^)]*\\)\\s*");
  private static final int LONGEST_NAME = 200;
  private static final Set<String> CONTINENTS = Set.of("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic",
      "Australia", "Europe", "Indian", "Pacific");

  private static final Map<String, String> IANA = iana();
  private static final Map<String, String> WINDOWS = file("windows-zones.properties");
  private static final Map<String, String> SPOKEN = file("spoken-zones.properties");
  private static final Map<String, String> ABBREVIATED = file("abbreviated-zones.properties");

  private ZoneNames() {}

  /** The zone of this name, in any case, with spaces or underscores; empty when there is none. */
  public static Optional<ZoneId> find(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    var wanted = folded(name);
    return Stream.of(IANA, WINDOWS, SPOKEN)
        .flatMap(names -> Optional.ofNullable(names.get(wanted)).stream())
        .findFirst()
        .map(ZoneId::of)
        .or(() -> afterThePrefix(wanted));
  }

  /** The zone whose name is most like this one, and which is a place; empty when none is like it. */
  public static Optional<ZoneId> nearest(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    var wanted = folded(name);
    return Optional.ofNullable(ABBREVIATED.get(wanted))
        .or(() -> byCity(wanted))
        .or(() -> bySpelling(wanted))
        .map(ZoneId::of);
  }

  /** All zones that Windows has a name for: one for each set of clock rules in use, the best known of its kind. */
  public static Stream<ZoneId> ofWindows() {
    return WINDOWS.values().stream().sorted().map(ZoneId::of);
  }

  /** All zones that are named after a place, by their newest names and older ones. */
  public static Stream<ZoneId> places() {
    return IANA.values().stream().filter(ZoneNames::isPlace).filter(ZoneNames::isOnAMap).map(ZoneId::of);
  }

  /** Calendar programs write {@code /citadel.org/20250101_1/America/Denver} and the like. */
  private static Optional<ZoneId> afterThePrefix(String name) {
    int next = name.startsWith("/") ? name.indexOf('/', 1) : -1;
    return next < 0
        ? Optional.empty()
        : Optional.ofNullable(IANA.get(name.substring(next + 1))).map(ZoneId::of)
            .or(() -> afterThePrefix(name.substring(next)));
  }

  private static Optional<String> byCity(String wanted) {
    return IANA.entrySet().stream()
        .filter(zone -> zone.getKey().endsWith("/" + wanted))
        .map(Map.Entry::getValue)
        .filter(ZoneNames::isPlace)
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static Optional<String> bySpelling(String wanted) {
    int tolerated = Math.max(1, wanted.length() / 4);
    return Stream.of(IANA, WINDOWS, SPOKEN)
        .flatMap(names -> names.entrySet().stream())
        .filter(zone -> isPlace(zone.getValue()))
        .filter(zone -> Math.abs(zone.getKey().length() - wanted.length()) <= tolerated)
        .map(zone -> Map.entry(Spelling.distance(zone.getKey(), wanted), zone.getValue()))
        .filter(zone -> zone.getKey() <= tolerated)
        .min(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
        .map(Map.Entry::getValue);
  }

  /** Whether people live by it: the names in {@code Etc} are offsets, most of them with the sign turned round. */
  private static boolean isPlace(String zone) {
    return zone.contains("/") && !zone.startsWith("Etc/");
  }

  /** The names of countries' own zones, such as {@code US/Mountain}, are kept for old programs only. */
  private static boolean isOnAMap(String zone) {
    return CONTINENTS.contains(zone.substring(0, zone.indexOf('/')));
  }

  private static String folded(String name) {
    var plain = VisibleText.trimmed(name).replace("\"", "").replace('_', ' ').toLowerCase(Locale.ROOT);
    return OFFSET_BEFORE_NAME.matcher(plain).replaceFirst("");
  }

  private static Map<String, String> iana() {
    var zones = new HashMap<String, String>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> !ABBREVIATIONS_IN_IANA.contains(id) && !id.startsWith("SystemV/"))
        .forEach(id -> zones.put(folded(id), id));
    return Map.copyOf(zones);
  }

  private static Map<String, String> file(String name) {
    try (var file = Optional.ofNullable(ZoneNames.class.getResourceAsStream(name)).orElseThrow()) {
      var lines = new Properties();
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      var zones = new HashMap<String, String>();
      lines.forEach((key, zone) -> zones.put(folded(key.toString()), zone.toString()));
      return Map.copyOf(zones);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file of zone names '" + name + "' cannot be read", unreadable);
    }
  }
}
