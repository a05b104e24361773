package org.collegium.core.notice;

import java.time.Instant;
import org.collegium.core.text.Prose;

/**
 * What is said of what others shared: how much, and nothing of it. A message stays where it was posted for years, out
 * of reach of whoever narrows or takes away what they wrote. So it quotes nobody, names nobody and refers to nothing
 * that anybody wrote; a press shows the words, to whoever may read them at that moment.
 */
public sealed interface DigestNotice extends Notice {

  /** The number of the session before which it is said. */
  int session();

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
