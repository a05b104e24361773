package org.collegium.core.portfolio;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What somebody wrote in their cohorts, session by session, for themselves alone.
 *
 * @param parts one a cohort they wrote in or were present in, the earliest first
 */
record Portfolio(Instant madeAt, List<Part> parts) {

  Portfolio {
    parts = List.copyOf(parts);
  }

  /** Whether there is nothing of theirs in it. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** How much they wrote. */
  int written() {
    return parts.stream().mapToInt(Part::written).sum();
  }

  /**
   * What is of one cohort.
   *
   * @param chapters one a session they were present in or wrote about, by number
   * @param strands one a responsibility that a question of theirs was about, by name
   */
  record Part(Prose cohort, List<Chapter> chapters, List<Strand> strands) {

    /** How much they wrote. */
    int written() {
      return chapters.stream().mapToInt(chapter -> chapter.pieces().size()).sum();
    }

    /** What they wrote first. */
    Optional<Piece> first() {
      return chapters.stream().flatMap(chapter -> chapter.pieces().stream()).filter(Piece::isInOwnWords)
          .min(Comparator.comparing(Piece::at));
    }
  }

  /**
   * One session and the time until the next.
   *
   * @param number in the programme; 0 is what came before the first
   * @param title empty where the calendar has no session of that number
   * @param when its first and last day; empty likewise
   * @param presence on how many of its days they were; empty where it was not held yet
   */
  record Chapter(int number, Optional<Prose> title, Optional<Days> when, Optional<Presence> presence,
      List<Piece> pieces) {

    /** Whether nothing of theirs is in it. */
    boolean isEmpty() {
      return pieces.isEmpty() && presence.filter(Presence::wasThere).isEmpty();
    }
  }

  /** When a session began and ended. */
  record Days(Instant from, Instant until) {}

  /** On how many of a session's days they were. */
  record Presence(int there, int days) {

    boolean wasThere() {
      return there > 0;
    }
  }

  /**
   * One thing they wrote.
   *
   * @param mark by which the page finds it
   * @param question what was asked; empty where nobody asked
   * @param words paragraphs: what they wrote, and one step deeper; of a plan its parts, and what became of it
   * @param responsibility the id of the one that was asked about
   * @param held what they find in it themselves, in words
   * @param isInOwnWords whether it was more than a choice or a number
   */
  record Piece(String mark, Instant at, Optional<Prose> question, List<Prose> words, Optional<String> responsibility,
      Optional<Prose> held, boolean isInOwnWords) {}

  /** What they wrote about one responsibility, over the sessions. */
  record Strand(Prose responsibility, List<Piece> pieces) {}
}
