package org.collegium.core.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.jdbi.v3.core.Handle;

/** The cohorts and their places, in SQL. */
final class CohortTable implements Cohorts {

  private static final Row.Reading<Cohort> COHORT = Row.to(row -> new Cohort(row.cohort("id"), row.prose("name"),
      row.text("programme"), row.zone("zone"), row.locale("locale"), row.instant("made_at")));

  private final Handle handle;
  private final PlanVersion plan;

  CohortTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public boolean add(Cohort cohort) {
    plan.raise();
    return handle.createUpdate("""
            INSERT INTO cohort (id, name, folded, programme, zone, locale, made_at)
            VALUES (:id, :name, :folded, :programme, :zone, :locale, :madeAt)
            ON CONFLICT (folded) DO NOTHING
            """)
        .bind("id", cohort.id())
        .bind("name", cohort.name())
        .bind("folded", folded(cohort.name().raw()))
        .bind("programme", cohort.programme())
        .bind("zone", cohort.zone())
        .bind("locale", cohort.locale())
        .bind("madeAt", cohort.madeAt())
        .execute() == 1;
  }

  @Override
  public Optional<Cohort> find(CohortId id) {
    return Question.of(handle, """
            SELECT id, name, programme, zone, locale, made_at
              FROM cohort
             WHERE id = :id
            """)
        .bind("id", id)
        .map(COHORT)
        .findOne();
  }

  @Override
  public Optional<Cohort> named(String name) {
    return Question.of(handle, """
            SELECT id, name, programme, zone, locale, made_at
              FROM cohort
             WHERE folded = :folded
            """)
        .bind("folded", folded(name))
        .map(COHORT)
        .findOne();
  }

  @Override
  public List<Cohort> all() {
    return Question.of(handle, """
            SELECT id, name, programme, zone, locale, made_at
              FROM cohort
             ORDER BY folded
            """)
        .map(COHORT)
        .list();
  }

  /** A channel is one cohort's: whoever met there before does so no more. */
  @Override
  public void place(Place place) {
    plan.raise();
    handle.createUpdate("""
            DELETE FROM place
             WHERE platform = :platform AND handle = :handle AND cohort_id <> :cohort
            """)
        .bind("cohort", place.cohort())
        .bind("platform", place.channel().platform())
        .bind("handle", place.channel().handle())
        .execute();
    handle.createUpdate("""
            INSERT INTO place (cohort_id, platform, handle)
            VALUES (:cohort, :platform, :handle)
            ON CONFLICT (cohort_id, platform) DO UPDATE
               SET handle = excluded.handle
            """)
        .bind("cohort", place.cohort())
        .bind("platform", place.channel().platform())
        .bind("handle", place.channel().handle())
        .execute();
  }

  @Override
  public void leave(CohortId cohort, String platform) {
    plan.raise();
    handle.createUpdate("""
            DELETE FROM place
             WHERE cohort_id = :cohort AND platform = :platform
            """)
        .bind("cohort", cohort)
        .bind("platform", platform)
        .execute();
  }

  @Override
  public List<Place> placesOf(CohortId cohort) {
    return Question.of(handle, """
            SELECT cohort_id, platform, handle
              FROM place
             WHERE cohort_id = :cohort
             ORDER BY platform
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> new Place(row.cohort("cohort_id"), new Address(row.text("platform"), row.text("handle")))))
        .list();
  }

  @Override
  public Optional<CohortId> meetingAt(Address channel) {
    return Question.of(handle, """
            SELECT cohort_id
              FROM place
             WHERE platform = :platform AND handle = :handle
            """)
        .bind("platform", channel.platform())
        .bind("handle", channel.handle())
        .map(Row.to(row -> row.cohort("cohort_id")))
        .findOne();
  }

  @Override
  public long planVersion() {
    return plan.current();
  }

  /** Databases fold only the letters of English. */
  private static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
