package org.collegium.core.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.Stage;

/**
 * A round of questions to the leaders of a cohort.
 *
 * @param number the number of the session around which it stands
 * @param ordinal its place among the rounds of that stage and session, from 1
 * @param prompts ids, in the order they are asked; empty when the catalogue had none left and a free reflection is
 *     offered
 * @param opensOn the day it is asked, in each reader's own zone
 * @param closesAt later answers are kept and marked; of a round before a session as it was last known, see
 *     {@link RoundHours}
 * @param nudgeOn the day on which those who have not answered hear of it once more
 */
public record Round(RoundId id, CohortId cohort, SessionId session, int number, Stage stage, int ordinal,
    List<String> prompts, LocalDate opensOn, Instant openedAt, Instant closesAt, LocalDate nudgeOn) {

  public Round {
    prompts = List.copyOf(prompts);
  }

  /** Whether answers are in time. */
  public boolean isOpen(Instant now) {
    return now.isBefore(closesAt);
  }

  /** The same round, open until then and nudged on that day. */
  Round at(Instant closes, LocalDate nudge) {
    return new Round(id, cohort, session, number, stage, ordinal, prompts, opensOn, openedAt, closes, nudge);
  }

  /** How many questions it asks; a free reflection is one. */
  public int questions() {
    return Math.max(1, prompts.size());
  }
}
