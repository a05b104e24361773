package org.collegium.core.attention;

import java.util.Map;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** When and how often each person wants to be reached. */
public interface Habits {

  /** What the person said, or the defaults. */
  Habit of(PersonId person);

  /** What people of that cohort said; who is missing has the defaults. */
  Map<PersonId, Habit> in(CohortId cohort);

  /** Keeps what the person said. */
  void keep(PersonId person, Habit habit);

  /** When the person likes to be asked. */
  AskTime askTime(PersonId person);

  /** The same of people of that cohort; who is missing is asked when all are. */
  Map<PersonId, AskTime> askTimes(CohortId cohort);

  /** Keeps when the person likes to be asked. */
  void keep(PersonId person, AskTime ask);

  /** Whether the person wants to hear before a session how much was shared with them; who said nothing does. */
  boolean wantsDigests(PersonId person);

  /** Keeps whether they want to. */
  void keepDigests(PersonId person, boolean wanted);

  /**
   * How one person wants to be reached.
   *
   * @param weeklyLetters at most so many unasked letters in any seven days, over all cohorts
   */
  record Habit(QuietHours quiet, int weeklyLetters) {

    /** Three letters in any seven days. */
    public static final Habit DEFAULT = new Habit(QuietHours.DEFAULT, 3);

    public Habit {
      if (weeklyLetters < 1) {
        throw new IllegalArgumentException("A week has room for at least one letter, not " + weeklyLetters);
      }
    }
  }
}
