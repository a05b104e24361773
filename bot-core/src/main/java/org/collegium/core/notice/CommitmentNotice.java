package org.collegium.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** What is said about commitments, each to its author alone. */
public sealed interface CommitmentNotice extends Notice {

  /**
   * Its day has come: what happened? Of its words none stand in a message, which stays where it is when they go.
   *
   * @param form in which it stands, and what happened is told
   * @param later to be asked on another day
   * @param close the same form, in which it ends unless they say otherwise
   */
  record CommitmentAsked(Prose reference, Instant madeAt, Ask.OpenForm form, Ask.OneOf later, Ask.OpenForm close)
      implements CommitmentNotice {}

  /**
   * In place of the question, once it was answered, put off or closed, or nothing was said and it was asked again.
   *
   * @param isAskedAgain whether it was
   * @param comesBack the day on which it does; empty once it is closed
   */
  record CommitmentSettled(Prose reference, Optional<LocalDate> comesBack, boolean isAskedAgain)
      implements CommitmentNotice {}
}
