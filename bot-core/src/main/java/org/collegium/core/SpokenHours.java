package org.collegium.core;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.text.Folded;

/** Hours of the day as people say them in Spanish, {@code a las 7 de la mañana}, {@code de 6 p. m. a 7 a. m.}. */
final class SpokenHours {

  private static final Pattern BEFORE_AN_HOUR = Pattern.compile("\\b(?:a |de |desde )*(?:las? )(?=\\d)");
  private static final Pattern BEFORE = Pattern.compile("^(?:de |desde )(?=\\d)");
  private static final Pattern BETWEEN = Pattern.compile("\\s+(?:a|hasta)\\s+(?=\\d)|\\s+(?:a|hasta)\\s*(?=las? \\d)");
  private static final Pattern HALVES = Pattern.compile("([ap])\\.?\\s?m\\b\\.?");
  private static final Pattern MORNING =
      Pattern.compile("(\\d{1,2})(:\\d{2})?\\s+(?:de|por) la (manana|madrugada)");
  private static final Pattern EVENING = Pattern.compile("(\\d{1,2})(:\\d{2})?\\s+(?:de|por) la (tarde|noche)");
  private static final int LONGEST = 100;
  private static final int NOON = 12;
  /** At "two at night" the next day has begun already. */
  private static final int LATE = 6;

  private SpokenHours() {}

  /** One hour; empty if it is none. */
  static Optional<LocalTime> hour(String typed) {
    return QuietHours.hour(typed).or(() -> plain(typed).flatMap(QuietHours::hour));
  }

  /** Hours from one to another; empty if they are none. */
  static Optional<QuietHours> hours(String typed) {
    return QuietHours.read(typed).or(() -> plain(typed).flatMap(QuietHours::read));
  }

  /** The same as it is written everywhere; empty if it names an hour that is none. */
  private static Optional<String> plain(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var said = Folded.letters(typed.strip()).replace("mediodia", "12:00").replace("medianoche", "0:00");
    var between = BETWEEN.matcher(said).replaceAll("-");
    var bare = BEFORE.matcher(BEFORE_AN_HOUR.matcher(between).replaceAll("")).replaceFirst("");
    var halves = HALVES.matcher(bare).replaceAll("$1m");
    var mornings = MORNING.matcher(halves).replaceAll(found -> found.group(1) + rest(found.group(2))
        + (isNoon(found.group(1), found.group(3)) ? "pm" : "am"));
    return EVENING.matcher(mornings).results().anyMatch(found -> isUnclear(found.group(1), found.group(3)))
        ? Optional.empty()
        : Optional.of(EVENING.matcher(mornings).replaceAll(found -> found.group(1) + rest(found.group(2))
            + (isMidnight(found.group(1), found.group(3)) ? "am" : "pm")));
  }

  /** "Las doce de la mañana" is noon, as "las doce de la madrugada" is midnight. */
  private static boolean isNoon(String hour, String part) {
    return part.equals("manana") && Integer.parseInt(hour) == NOON;
  }

  private static boolean isMidnight(String hour, String part) {
    return part.equals("noche") && Integer.parseInt(hour) == NOON;
  }

  private static boolean isUnclear(String hour, String part) {
    return part.equals("noche") && Integer.parseInt(hour) < LATE;
  }

  private static String rest(String minutes) {
    return Optional.ofNullable(minutes).orElse("");
  }
}
