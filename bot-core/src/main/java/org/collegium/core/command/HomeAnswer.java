package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** Answers that show somebody their own side of everything. */
public sealed interface HomeAnswer extends Answer {

  /**
   * One's own page.
   *
   * @param seats one a cohort they are in now
   * @param settings how and when the bot may reach them, a sentence each
   */
  record OwnPage(List<Seat> seats, List<Prose> settings) implements HomeAnswer {}

  /**
   * What waits for them in one cohort.
   *
   * @param role the word of their role there
   * @param next the coming session; empty when none stands in the calendar
   * @param writing ways to the forms that are open to them, a check-in they have not answered first
   * @param plans what they mean to do, those they have not closed
   */
  record Seat(Prose cohort, Prose role, Optional<SessionAnswer.NextSession> next, List<Ask> writing,
      List<CommitmentAnswer.Own> plans) {}
}
