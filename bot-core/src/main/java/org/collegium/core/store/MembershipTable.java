package org.collegium.core.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.AwayPeriod;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.jdbi.v3.core.Handle;

/** Who belongs where, in SQL. */
final class MembershipTable implements Memberships {

  private static final Row.Reading<Membership> MEMBERSHIP = Row.to(row -> new Membership(row.cohort("cohort_id"),
      row.person("person_id"), row.word("role", Role.class), row.maybePerson("mentor_id"), row.maybeProse("school"),
      row.instant("joined_at"), row.maybeInstant("left_at")));

  private final Handle handle;
  private final PlanVersion plan;
  private final AwayPeriodTable awayPeriods;

  MembershipTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
    this.awayPeriods = new AwayPeriodTable(handle);
  }

  @Override
  public void keep(Membership membership) {
    plan.raise();
    handle.createUpdate("""
            INSERT INTO membership (cohort_id, person_id, role, mentor_id, school, joined_at, left_at)
            VALUES (:cohort, :person, :role, :mentor, :school, :joinedAt, :leftAt)
            ON CONFLICT (cohort_id, person_id) DO UPDATE
               SET role = excluded.role, mentor_id = excluded.mentor_id, school = excluded.school,
                   joined_at = excluded.joined_at, left_at = excluded.left_at
            """)
        .bind("cohort", membership.cohort())
        .bind("person", membership.person())
        .bind("role", membership.role())
        .bind("mentor", membership.mentor())
        .bind("school", membership.school())
        .bind("joinedAt", membership.joinedAt())
        .bind("leftAt", membership.leftAt())
        .execute();
  }

  @Override
  public Optional<Membership> of(CohortId cohort, PersonId person) {
    return Question.of(handle, """
            SELECT cohort_id, person_id, role, mentor_id, school, joined_at, left_at
              FROM membership
             WHERE cohort_id = :cohort AND person_id = :person
            """)
        .bind("cohort", cohort)
        .bind("person", person)
        .map(MEMBERSHIP)
        .findOne();
  }

  @Override
  public List<Membership> in(CohortId cohort, Instant now) {
    return Question.of(handle, """
            SELECT cohort_id, person_id, role, mentor_id, school, joined_at, left_at
              FROM membership
             WHERE cohort_id = :cohort AND (left_at IS NULL OR left_at > :now)
             ORDER BY joined_at, person_id
            """)
        .bind("cohort", cohort)
        .bind("now", now)
        .map(MEMBERSHIP)
        .list();
  }

  @Override
  public List<Membership> ofPerson(PersonId person, Instant now) {
    return Question.of(handle, """
            SELECT cohort_id, person_id, role, mentor_id, school, joined_at, left_at
              FROM membership
             WHERE person_id = :person AND (left_at IS NULL OR left_at > :now)
             ORDER BY joined_at, cohort_id
            """)
        .bind("person", person)
        .bind("now", now)
        .map(MEMBERSHIP)
        .list();
  }

  @Override
  public List<Membership> ever(PersonId person) {
    return Question.of(handle, """
            SELECT cohort_id, person_id, role, mentor_id, school, joined_at, left_at
              FROM membership
             WHERE person_id = :person
             ORDER BY joined_at DESC, cohort_id DESC
            """)
        .bind("person", person)
        .map(MEMBERSHIP)
        .list();
  }

  @Override
  public void keepAway(AwayPeriod period) {
    awayPeriods.keep(period);
  }

  @Override
  public void back(PersonId person, LocalDate day) {
    awayPeriods.end(person, day);
  }

  @Override
  public List<AwayPeriod> awayFrom(PersonId person, LocalDate day) {
    return awayPeriods.from(person, day);
  }
}
