package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.collegium.core.coaching.Agreement;
import org.collegium.core.coaching.AgreementVersion;
import org.collegium.core.coaching.AgreementWords;
import org.collegium.core.coaching.CoachingAgreements;
import org.collegium.core.coaching.Pair;
import org.collegium.core.identity.AgreementId;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** What mentors and leaders agree on, in SQL; sealed on its way in and opened on its way out. */
final class AgreementTable implements CoachingAgreements {

  private static final String SELECT = """
      SELECT id, cohort_id, mentor_id, leader_id, offered_at, shown_year
        FROM coaching_agreement
      """;

  private static final String SELECT_VERSION = """
      SELECT version.id, version.agreement_id,
             CASE version.author_role WHEN 'mentor' THEN coaching_agreement.mentor_id
                                      ELSE coaching_agreement.leader_id END AS author_id,
             CASE COALESCE(version.goals_role, version.author_role)
                  WHEN 'mentor' THEN coaching_agreement.mentor_id
                  ELSE coaching_agreement.leader_id END AS goals_id,
             CASE COALESCE(version.rhythm_role, version.author_role)
                  WHEN 'mentor' THEN coaching_agreement.mentor_id
                  ELSE coaching_agreement.leader_id END AS rhythm_id,
             CASE COALESCE(version.confidential_role, version.author_role)
                  WHEN 'mentor' THEN coaching_agreement.mentor_id
                  ELSE coaching_agreement.leader_id END AS confidential_id,
             version.goals, version.rhythm, version.confidential, version.written_at, version.agreed_at,
             version.seen_at, version.request_key
        FROM coaching_agreement_version version
        JOIN coaching_agreement ON coaching_agreement.id = version.agreement_id
      """;

  private static final String VERSIONS = SELECT_VERSION + """
       WHERE version.agreement_id = :agreement
       ORDER BY version.written_at, version.id
      """;

  private static final String ADD_VERSION = """
      INSERT INTO coaching_agreement_version (id, agreement_id, author_role, goals_role, rhythm_role,
                                              confidential_role, goals, rhythm, confidential, written_at,
                                              agreed_at, seen_at, request_key)
      SELECT :id, id, CASE WHEN mentor_id = :author THEN 'mentor' ELSE 'leader' END,
             CASE WHEN mentor_id = :goalsBy THEN 'mentor' ELSE 'leader' END,
             CASE WHEN mentor_id = :rhythmBy THEN 'mentor' ELSE 'leader' END,
             CASE WHEN mentor_id = :confidentialBy THEN 'mentor' ELSE 'leader' END,
             :goals, :rhythm, :confidential, :writtenAt, :agreedAt, :seenAt, :key
        FROM coaching_agreement
       WHERE id = :agreement
      ON CONFLICT (request_key) DO NOTHING
      """;

  private static final Row.Reading<Agreement> AGREEMENT = Row.to(row -> new Agreement(
      new AgreementId(row.number("id")),
      new Pair(row.cohort("cohort_id"), row.person("mentor_id"), row.person("leader_id")),
      row.maybeInstant("offered_at"), row.count("shown_year")));

  private final Handle handle;
  private final PersonKeys keys;

  AgreementTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void keep(Agreement agreement) {
    handle.createUpdate("""
            INSERT INTO coaching_agreement (id, cohort_id, mentor_id, leader_id, offered_at, shown_year)
            VALUES (:id, :cohort, :mentor, :leader, :offeredAt, :shownYear)
            ON CONFLICT (id) DO UPDATE
               SET offered_at = excluded.offered_at, shown_year = excluded.shown_year
            """)
        .bind("id", agreement.id())
        .bind("cohort", agreement.pair().cohort())
        .bind("mentor", agreement.pair().mentor())
        .bind("leader", agreement.pair().leader())
        .bind("offeredAt", agreement.offeredAt())
        .bind("shownYear", agreement.shownYear())
        .execute();
  }

  @Override
  public Optional<Agreement> find(AgreementId id) {
    return Question.of(handle, SELECT + """
             WHERE id = :id
            """)
        .bind("id", id)
        .map(AGREEMENT)
        .findOne();
  }

  @Override
  public Optional<Agreement> of(Pair pair) {
    return Question.of(handle, SELECT + """
             WHERE cohort_id = :cohort AND mentor_id = :mentor AND leader_id = :leader
            """)
        .bind("cohort", pair.cohort())
        .bind("mentor", pair.mentor())
        .bind("leader", pair.leader())
        .map(AGREEMENT)
        .findOne();
  }

  /** What makes two a pair is what {@link Pair#stands} says. */
  @Override
  public Set<CohortId> cohortsOfUnoffered(Instant at) {
    return Question.of(handle, """
            SELECT DISTINCT led.cohort_id
              FROM membership led
              JOIN membership mentoring ON mentoring.cohort_id = led.cohort_id AND mentoring.person_id = led.mentor_id
              LEFT JOIN coaching_agreement agreed ON agreed.cohort_id = led.cohort_id
                    AND agreed.mentor_id = led.mentor_id AND agreed.leader_id = led.person_id
             WHERE led.role = 'leader' AND (led.left_at IS NULL OR led.left_at > :at)
               AND mentoring.role = 'mentor' AND (mentoring.left_at IS NULL OR mentoring.left_at > :at)
               AND agreed.offered_at IS NULL
             ORDER BY led.cohort_id
            """)
        .bind("at", at)
        .map(Row.to(row -> row.cohort("cohort_id")))
        .set();
  }

  @Override
  public List<Agreement> of(PersonId person) {
    return Question.of(handle, SELECT + """
             WHERE mentor_id = :person OR leader_id = :person
             ORDER BY id
            """)
        .bind("person", person)
        .map(AGREEMENT)
        .list();
  }

  @Override
  public List<AgreementVersion> versions(AgreementId agreement) {
    return Question.of(handle, VERSIONS)
        .bind("agreement", agreement)
        .map(Row.to(this::version))
        .list();
  }

  @Override
  public Optional<AgreementVersion> version(AgreementVersionId id) {
    return Question.of(handle, SELECT_VERSION + """
             WHERE version.id = :id
            """)
        .bind("id", id)
        .map(Row.to(this::version))
        .findOne();
  }

  @Override
  public boolean add(AgreementVersion version) {
    var words = version.words().orElseThrow();
    var earlier = owned(version.agreement());
    var goals = whose(version, earlier, AgreementWords::goals, Owned::goals);
    var rhythm = whose(version, earlier, AgreementWords::rhythm, Owned::rhythm);
    var confidential = whose(version, earlier, AgreementWords::confidential, Owned::confidential);
    return handle.createUpdate(ADD_VERSION)
        .bind("id", version.id())
        .bind("agreement", version.agreement())
        .bind("author", version.author())
        .bind("goalsBy", goals)
        .bind("rhythmBy", rhythm)
        .bind("confidentialBy", confidential)
        .bind("goals", keys.seal(goals, slot(version.id(), "goals"), words.goals()))
        .bind("rhythm", keys.seal(rhythm, slot(version.id(), "rhythm"), words.rhythm()))
        .bind("confidential", keys.seal(confidential, slot(version.id(), "confidential"), words.confidential()))
        .bind("writtenAt", version.writtenAt())
        .bind("agreedAt", version.agreedAt())
        .bind("seenAt", version.seenAt())
        .bind("key", version.key())
        .execute() == 1;
  }

  private List<Owned> owned(AgreementId agreement) {
    return Question.of(handle, VERSIONS)
        .bind("agreement", agreement)
        .map(Row.to(row -> new Owned(version(row), row.person("goals_id"), row.person("rhythm_id"),
            row.person("confidential_id"))))
        .list();
  }

  /** Who wrote that first, also where the first version is gone: to keep it does not make it one's own. */
  private static PersonId whose(AgreementVersion version, List<Owned> before, Function<AgreementWords, Prose> part,
      Function<Owned, PersonId> owner) {
    return before.stream().filter(one -> one.version().words().map(part).equals(version.words().map(part)))
        .findFirst().map(owner).orElse(version.author());
  }

  /** A version, and who wrote each part of it first. */
  private record Owned(AgreementVersion version, PersonId goals, PersonId rhythm, PersonId confidential) {}

  @Override
  public void agree(AgreementVersionId id, Instant at) {
    handle.createUpdate("UPDATE coaching_agreement_version SET agreed_at = :at WHERE id = :id AND agreed_at IS NULL")
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  @Override
  public void seen(AgreementVersionId id, Instant at) {
    handle.createUpdate("UPDATE coaching_agreement_version SET seen_at = :at WHERE id = :id AND seen_at IS NULL")
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  @Override
  public void remove(AgreementVersionId id) {
    handle.createUpdate("DELETE FROM coaching_agreement_access WHERE version_id = :id").bind("id", id).execute();
    handle.createUpdate("DELETE FROM coaching_agreement_version WHERE id = :id").bind("id", id).execute();
    handle.createUpdate("""
            DELETE FROM form_draft
             WHERE token IN (SELECT token FROM token WHERE subject = 'agreement-version' AND about = :id)
            """)
        .bind("id", id)
        .execute();
  }

  private AgreementVersion version(Row row) throws SQLException {
    var id = new AgreementVersionId(row.number("id"));
    return new AgreementVersion(id, new AgreementId(row.number("agreement_id")), row.person("author_id"),
        words(row, id), row.instant("written_at"), row.maybeInstant("agreed_at"), row.maybeInstant("seen_at"),
        new RequestKey(row.text("request_key")));
  }

  /** Empty where a part was taken away, or is about to be: what is left would be no agreement. */
  private Optional<AgreementWords> words(Row row, AgreementVersionId id) throws SQLException {
    if (keys.isDestroyed(row.person("author_id")) || keys.isDestroyed(row.person("goals_id"))
        || keys.isDestroyed(row.person("rhythm_id")) || keys.isDestroyed(row.person("confidential_id"))
        || row.maybeSealed("goals").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new AgreementWords(part(row, id, "goals"), part(row, id, "rhythm"),
        part(row, id, "confidential")));
  }

  private Prose part(Row row, AgreementVersionId id, String column) throws SQLException {
    return keys.openProse(row.person(column + "_id"), slot(id, column), row.sealed(column));
  }

  private static Slot slot(AgreementVersionId id, String column) {
    return new Slot("coaching_agreement_version", column, id);
  }
}
