package org.collegium.core.consent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return naming(audience, Named.people(readers));
  }

  /** That audience, with those people and that program named beside it. */
  public static ChosenAudience naming(Audience audience, Named named) {
    return new ChosenAudience(audience, fingerprint(named));
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

  /**
   * Who of those who would read it now were named, in the roles they had then: all of them, or the people alone where
   * the author chose no program. Empty where others were named.
   */
  public Optional<Named> meant(Named now) {
    return Stream.of(now, now.withoutMachine()).filter(each -> shown.equals(fingerprint(each))).findFirst();
  }

  private static String fingerprint(Named named) {
    if (named.people().isEmpty()) {
      return "";
    }
    var list = Stream.concat(
        named.people().stream().map(reader -> reader.person().value() + "/" + reader.as().word()).sorted(),
        named.machine().map(MachineReader::word).stream()).collect(Collectors.joining(" "));
    return Sha256.of(list).substring(0, DIGITS);
  }
}
