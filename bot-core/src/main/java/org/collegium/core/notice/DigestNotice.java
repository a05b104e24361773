package org.collegium.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What is said of what others shared: how much, and nothing of it. A message stays where it was posted for years, out
 * of reach of whoever narrows or takes away what they wrote. So it quotes nobody, names nobody and refers to nothing
 * that anybody wrote; a press shows the words, to whoever may read them at that moment.
 */
public sealed interface DigestNotice extends Notice {

  /** The number of the session before which it is said. */
  int session();

  /** What that session is called. */
  Prose title();

  /** Shows what was shared to whoever presses. */
  Ask.OneOf show();

  /**
   * A session is near, and a mentor may want to look at what their leaders shared.
   *
   * @param takesPlace false once the session is cancelled
   * @param show gives the mentor the summary
   */
  record MentorDigest(Prose cohort, int session, Prose title, Instant startsAt, boolean takesPlace, Shared shared,
      Ask.OneOf show) implements DigestNotice {}

  /**
   * A session is near, and members of a cohort may want to look at what others shared with all of it.
   *
   * @param since when they were told of it last; else when the cohort was made
   * @param takesPlace false once the session is cancelled
   * @param pooled empty where a number could be about one or two people
   * @param checkIns how many were asked since
   * @param answering how many answered the one of them that closed last; empty where none has closed, or that number
   *     could be about one or two people
   * @param show shows to each who presses what they may read of it
   */
  record CohortDigest(Prose cohort, int session, Prose title, Instant startsAt, boolean takesPlace, Instant since,
      Optional<Pooled> pooled, int checkIns, Optional<Integer> answering, Ask.OneOf show) implements DigestNotice {}

  /**
   * How much was shared with a cohort.
   *
   * @param people who shared anything, never one or two
   * @param kinds how much of it there is of each kind; empty where one of them could be about one or two people
   */
  record Pooled(int people, int pieces, List<Kind> kinds) {
    public Pooled {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * One kind of what was shared.
   *
   * @param word that of the kind of knowledge that was asked for, or {@code free} where nothing was asked
   */
  record Kind(String word, int pieces) {}

  /**
   * How much leaders shared with their mentor.
   *
   * @param haveMet whether the cohort met before; else it counts from the beginning
   * @param leaders whom they mentor, at least one
   * @param sharing how many of these shared anything since
   * @param plans of theirs that are open and that the mentor may read
   * @param due how many of these plans have come to the day their author chose
   * @param questions that were asked since and that the summary shows as not answered yet
   */
  record Shared(boolean haveMet, int leaders, int sharing, int plans, int due, int questions) {}
}
