package org.collegium.core.consent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.text.Sha256;

/**
 * For whom an author chose to write, and whom they were told that means.
 *
 * @param shown a short fingerprint of the readers who were named beside the choice; empty when none were
 */
public record ChosenAudience(Audience audience, String shown) {

  private static final String BETWEEN = ":";
  private static final int DIGITS = 12;

  /** That audience, with those readers named beside it. */
  public static ChosenAudience naming(Audience audience, List<Reader> readers) {
    return new ChosenAudience(audience, fingerprint(readers));
  }

  /** What {@link #value} gave; a bare word means that audience with nobody named. Empty if it is no audience. */
  public static Optional<ChosenAudience> read(String value) {
    var at = value.indexOf(BETWEEN);
    return Audience.named(at < 0 ? value : value.substring(0, at))
        .map(audience -> new ChosenAudience(audience, at < 0 ? "" : value.substring(at + 1)));
  }

  /** As forms and commands carry it. */
  public String value() {
    return shown.isEmpty() ? audience.word() : audience.word() + BETWEEN + shown;
  }

  /** Whether these are exactly those who were named, in the roles they had then. */
  public boolean means(List<Reader> readers) {
    return shown.equals(fingerprint(readers));
  }

  private static String fingerprint(List<Reader> readers) {
    if (readers.isEmpty()) {
      return "";
    }
    var list = readers.stream().map(reader -> reader.person().value() + "/" + reader.as().word()).sorted()
        .collect(Collectors.joining(" "));
    return Sha256.of(list).substring(0, DIGITS);
  }
}
