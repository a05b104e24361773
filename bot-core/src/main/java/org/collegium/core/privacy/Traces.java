package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/** What is kept of one person row by row, beside what they wrote, for themselves alone. */
public interface Traces {

  /** Where they are to be found, or supposed to be. */
  List<Address> accounts(PersonId person);

  /** What they said to invitations, the latest first. */
  List<Invited> invitations(PersonId person);

  /** When they were there, the latest first. */
  List<Present> presences(PersonId person);

  /** Letters to them, the latest first. */
  List<Sent> letters(PersonId person);

  /** Whose words they read, the latest first. */
  List<ReadByThem> reading(PersonId person);

  /**
   * A session somebody has to do with.
   *
   * @param number in its programme
   */
  record Meeting(CohortId cohort, int number, Prose title) {}

  /**
   * They were invited and answered.
   *
   * @param coming by the word of commands and buttons
   */
  record Invited(Meeting meeting, String coming, Instant answeredAt) {}

  /**
   * They were there.
   *
   * @param day from 1
   */
  record Present(Meeting meeting, int day, PersonId markedBy, Instant markedAt) {}

  /**
   * A letter.
   *
   * @param kind by its name in ledgers
   * @param state by its word in ledgers
   * @param settledAt when it came to that state; empty while it waits
   */
  record Sent(CohortId cohort, String kind, String state, Instant dueAt, Optional<Instant> settledAt) {}

  /** All reads of one author's words through one command. */
  record ReadByThem(PersonId author, String through, Instant first, Instant last, int times) {}
}
