package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * One step of a protocol.
 *
 * @param text paragraphs, with an empty line between them
 * @param questions to talk about
 */
public record ProtocolStep(Prose title, Speaks speaks, Length length, Prose text, List<Prose> questions) {

  public ProtocolStep {
    questions = List.copyOf(questions);
  }

  /** Whose turn it is. */
  public enum Speaks {
    /** Everybody's. */
    EVERYBODY,
    /** That of whoever brought the dilemma. */
    PRESENTER,
    /** Everybody's but theirs: they listen. */
    OTHERS;

    /** The word that the catalogue's files use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a catalogue file means. */
    public static Optional<Speaks> named(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /** How long a step lasts. */
  public sealed interface Length {}

  /** Hours on the clock, at least one. */
  public record Hours(int hours) implements Length {}

  /**
   * School days, at least one.
   *
   * @param at wall time where the cohort is at which it ends
   */
  public record Days(int schoolDays, LocalTime at) implements Length {}
}
