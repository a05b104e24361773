package org.collegium.core.programme;

import java.util.List;
import org.collegium.core.text.Prose;

/**
 * What the programme says of one session; when it takes place is the cohort's calendar's business.
 *
 * @param number from 1
 * @param title as its owner calls it
 * @param part the id of the framework's part
 * @param days how many days it lasts
 * @param schoolWeeksUntilNext how long the interval after it usually is; what the supply of prompts is checked against
 */
public record SessionPlan(int number, Prose title, int year, String part, int days, int schoolWeeksUntilNext,
    List<Outcome> outcomes, List<ArcRound> arc) {

  /** The same in other words. */
  SessionPlan called(Prose otherTitle, List<Outcome> sameOutcomes) {
    return new SessionPlan(number, otherTitle, year, part, days, schoolWeeksUntilNext, List.copyOf(sameOutcomes), arc);
  }
}
