package org.collegium.core.notice;

import org.collegium.core.text.Prose;

/** What is said about what somebody wrote over the years, to them alone. */
public sealed interface PortfolioNotice extends Notice {

  /**
   * A year of the programme is over, and what they wrote in it can be read again. Nothing of it is quoted: a message
   * stays where it was posted.
   *
   * @param year of the programme, from 1
   * @param pieces how much they wrote in it, never none
   * @param show gives them the page
   */
  record YearEnded(Prose cohort, int year, int pieces, Ask.OneOf show) implements PortfolioNotice {}
}
