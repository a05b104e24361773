package org.collegium.core.programme;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * One stage of a case.
 *
 * @param schoolDays how many after the stage before it opens; the first opens when the case does
 * @param at wall time where the cohort is
 * @param text paragraphs, with an empty line between them
 * @param exhibit what lies beside it, such as a picture
 * @param questions to talk about
 * @param ways what can be decided; empty but at the decision point
 */
public record CaseStage(Kind kind, int schoolDays, LocalTime at, Prose text, Optional<Exhibit> exhibit,
    List<Question> questions, List<Way> ways) {

  public CaseStage {
    questions = List.copyOf(questions);
    ways = List.copyOf(ways);
  }

  /** What a stage is for; a case goes through them in this order. */
  public enum Kind {
    /** What is known at the beginning. */
    SITUATION(true),
    /** What else one would need to know. */
    QUESTIONS(false),
    /** The story stops, and everybody decides. */
    DECISION(true),
    /** What was done, and what followed. */
    REVEAL(true),
    /** What would have had to be true for the other ways. */
    WHAT_IF_WRONG(false),
    /** Where the same tension lives in one's own school. */
    TRANSFER(false),
    /** What is kept. */
    CLOSE(true);

    private final boolean isNeeded;

    Kind(boolean isNeeded) {
      this.isNeeded = isNeeded;
    }

    /** Whether no case can do without it. */
    boolean isNeeded() {
      return isNeeded;
    }

    /** The word that the catalogue's files use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind a catalogue file means. */
    public static Optional<Kind> named(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** A question to talk about, of one kind of knowledge. */
  public record Question(KindOfKnowledge knowledge, Prose ask) {}

  /**
   * One way to decide.
   *
   * @param id permanent within its case
   */
  public record Way(String id, Prose label) {}

  /**
   * A picture or file that lies somewhere on the web.
   *
   * @param title what it shows, for who cannot open it
   * @param link where it lies
   */
  public record Exhibit(Prose title, Prose link) {}
}
