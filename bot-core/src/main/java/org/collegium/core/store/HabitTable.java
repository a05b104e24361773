package org.collegium.core.store;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.core.attention.AskTime;
import org.collegium.core.attention.Habits;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** How people want to be reached, in SQL. */
final class HabitTable implements Habits {

  private final Handle handle;
  private final PlanVersion plan;

  HabitTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public Habit of(PersonId person) {
    return Question.of(handle, """
            SELECT quiet_from, quiet_until, weekly_letters
              FROM habit
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(HabitTable::habit))
        .findOne()
        .orElse(Habit.DEFAULT);
  }

  @Override
  public Map<PersonId, Habit> in(CohortId cohort) {
    return Question.of(handle, """
            SELECT habit.person_id, habit.quiet_from, habit.quiet_until, habit.weekly_letters
              FROM habit
              JOIN membership ON membership.person_id = habit.person_id
             WHERE membership.cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> Map.entry(row.person("person_id"), habit(row))))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void keep(PersonId person, Habit habit) {
    plan.raise();
    handle.createUpdate("""
            INSERT INTO habit (person_id, quiet_from, quiet_until, weekly_letters)
            VALUES (:person, :from, :until, :weeklyLetters)
            ON CONFLICT (person_id) DO UPDATE
               SET quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                   weekly_letters = excluded.weekly_letters
            """)
        .bind("person", person)
        .bind("from", habit.quiet().from())
        .bind("until", habit.quiet().until())
        .bind("weeklyLetters", habit.weeklyLetters())
        .execute();
  }

  @Override
  public AskTime askTime(PersonId person) {
    return Question.of(handle, """
            SELECT ask_at, ask_on
              FROM habit
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(HabitTable::ask))
        .findOne()
        .orElse(AskTime.USUAL);
  }

  @Override
  public Map<PersonId, AskTime> askTimes(CohortId cohort) {
    return Question.of(handle, """
            SELECT habit.person_id, habit.ask_at, habit.ask_on
              FROM habit
              JOIN membership ON membership.person_id = habit.person_id
             WHERE membership.cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> Map.entry(row.person("person_id"), ask(row))))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Who has said nothing of their hours keeps the usual ones. */
  @Override
  public void keep(PersonId person, AskTime ask) {
    keep(person, of(person));
    handle.createUpdate("""
            UPDATE habit
               SET ask_at = :at, ask_on = :on
             WHERE person_id = :person
            """)
        .bind("person", person)
        .bind("at", ask.at())
        .bind("on", ask.on())
        .execute();
  }

  @Override
  public boolean wantsDigests(PersonId person) {
    return Question.of(handle, """
            SELECT digests
              FROM habit
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(row -> row.is("digests")))
        .findOne()
        .orElse(true);
  }

  @Override
  public void keepDigests(PersonId person, boolean wanted) {
    keep(person, of(person));
    handle.createUpdate("""
            UPDATE habit
               SET digests = :wanted
             WHERE person_id = :person
            """)
        .bind("person", person)
        .bind("wanted", wanted)
        .execute();
  }

  private static AskTime ask(Row row) throws SQLException {
    return new AskTime(row.maybeText("ask_at").map(LocalTime::parse),
        row.maybeText("ask_on").map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
  }

  private static Habit habit(Row row) throws SQLException {
    return new Habit(new QuietHours(row.time("quiet_from"), row.time("quiet_until")), row.count("weekly_letters"));
  }
}
