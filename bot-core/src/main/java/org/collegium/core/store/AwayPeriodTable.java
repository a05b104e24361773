package org.collegium.core.store;

import java.time.LocalDate;
import java.util.List;
import org.collegium.core.cohort.AwayPeriod;
import org.collegium.core.identity.PersonId;
import org.jdbi.v3.core.Handle;

/** When people are away, in SQL. */
final class AwayPeriodTable {

  private final Handle handle;

  AwayPeriodTable(Handle handle) {
    this.handle = handle;
  }

  /** In place of those it overlaps. */
  void keep(AwayPeriod period) {
    handle.createUpdate("""
            DELETE FROM away_period
             WHERE person_id = :person AND first_day <= :last AND last_day >= :first
            """)
        .bind("person", period.person())
        .bind("first", period.first())
        .bind("last", period.last())
        .execute();
    add(period);
  }

  /** Ends the period that covers the day; where none does, forgets the next one. */
  void end(PersonId person, LocalDate day) {
    from(person, day).stream().findFirst().ifPresent(period -> {
      remove(period);
      if (period.first().isBefore(day)) {
        add(new AwayPeriod(person, period.first(), day.minusDays(1)));
      }
    });
  }

  /** Those that end on that day or later, the first first. */
  List<AwayPeriod> from(PersonId person, LocalDate day) {
    return Question.of(handle, """
            SELECT person_id, first_day, last_day
              FROM away_period
             WHERE person_id = :person AND last_day >= :day
             ORDER BY first_day
            """)
        .bind("person", person)
        .bind("day", day)
        .map(Row.to(row -> new AwayPeriod(row.person("person_id"), row.day("first_day"), row.day("last_day"))))
        .list();
  }

  private void add(AwayPeriod period) {
    handle.createUpdate("""
            INSERT INTO away_period (person_id, first_day, last_day)
            VALUES (:person, :first, :last)
            """)
        .bind("person", period.person())
        .bind("first", period.first())
        .bind("last", period.last())
        .execute();
  }

  private void remove(AwayPeriod period) {
    handle.createUpdate("""
            DELETE FROM away_period
             WHERE person_id = :person AND first_day = :first
            """)
        .bind("person", period.person())
        .bind("first", period.first())
        .execute();
  }
}
