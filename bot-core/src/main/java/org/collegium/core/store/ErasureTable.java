package org.collegium.core.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Email;
import org.collegium.core.identity.PersonId;
import org.collegium.core.privacy.Erasures;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Who takes away all that is theirs, in SQL. */
final class ErasureTable implements Erasures {

  /** Written by them, or with words in it that were theirs first. */
  private static final String OWN_VERSIONS = """
      SELECT version.id
        FROM coaching_agreement_version version
        JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
       WHERE (agreed.mentor_id = :person
              AND 'mentor' IN (version.author_role, version.goals_role, version.rhythm_role, version.confidential_role))
          OR (agreed.leader_id = :person
              AND 'leader' IN (version.author_role, version.goals_role, version.rhythm_role, version.confidential_role))
      """;

  /** In which nothing is left for the other, who may have taken away all that was theirs before. */
  private static final String LAST_AGREEMENTS = """
      SELECT agreed.id
        FROM coaching_agreement agreed
        JOIN person other
          ON other.id = CASE agreed.mentor_id WHEN :person THEN agreed.leader_id ELSE agreed.mentor_id END
       WHERE (agreed.mentor_id = :person OR agreed.leader_id = :person)
         AND (other.erased_at IS NOT NULL
              OR agreed.id NOT IN (SELECT agreement_id FROM coaching_agreement_version))
      """;

  private static final String OWN_REFLECTIONS = "SELECT id FROM reflection WHERE author_id = :person";

  /** What is somebody's own, in an order in which nothing points at what is gone. */
  private static final List<String> OWN = List.of(
      "DELETE FROM correction WHERE letter_id IN (SELECT id FROM letter WHERE person_id = :person)",
      "DELETE FROM letter WHERE person_id = :person",
      // The file of a copy is taken away because something in it is kept no longer; until it is, its copy stays.
      """
          DELETE FROM summary_copy_piece
           WHERE copy_id IN (SELECT id FROM summary_copy WHERE mentor_id = :person)
              OR reflection_id IN (SELECT id FROM reflection WHERE author_id = :person)
              OR commitment_id IN (SELECT id FROM commitment WHERE author_id = :person)
          """,
      "DELETE FROM summary_copy WHERE mentor_id = :person AND file IS NULL",
      "DELETE FROM access WHERE author_id = :person",
      "DELETE FROM reflection_reader WHERE reflection_id IN (" + OWN_REFLECTIONS + ")",
      """
          DELETE FROM coaching_talk_time
           WHERE talk_id IN (SELECT id FROM coaching_talk WHERE mentor_id = :person OR leader_id = :person)
          """,
      "DELETE FROM coaching_talk WHERE mentor_id = :person OR leader_id = :person",
      // What somebody began to say about what goes can never be sent any more, and may quote it.
      """
          DELETE FROM form_draft
           WHERE token IN (SELECT token FROM token
                            WHERE (subject IN ('comment', 'propose')
                                   AND about IN (SELECT id FROM reflection WHERE author_id = :person))
                               OR (subject = 'coaching'
                                   AND about IN (SELECT id FROM coaching_thread
                                                  WHERE mentor_id = :person OR leader_id = :person))
                               OR (subject = 'agreement-version'
                                   AND about IN (SELECT version.id
                                                   FROM coaching_agreement_version version
                                                   JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
                                                  WHERE agreed.mentor_id = :person OR agreed.leader_id = :person)))
          """,
      "DELETE FROM coaching_agreement_access WHERE author_id = :person OR version_id IN (SELECT id"
          + " FROM coaching_agreement_version WHERE agreed_at IS NULL AND id IN (" + OWN_VERSIONS + "))",
      "DELETE FROM coaching_agreement_version WHERE agreed_at IS NULL AND id IN (" + OWN_VERSIONS + ")",
      // That the other agreed to it is theirs to know; what it said is not.
      "UPDATE coaching_agreement_version SET goals = NULL, rhythm = NULL, confidential = NULL,"
          + " request_key = 'erased:' || id WHERE id IN (" + OWN_VERSIONS + ")",
      "DELETE FROM coaching_agreement_access WHERE version_id IN (SELECT id FROM coaching_agreement_version"
          + " WHERE agreement_id IN (" + LAST_AGREEMENTS + "))",
      "DELETE FROM coaching_agreement_version WHERE agreement_id IN (" + LAST_AGREEMENTS + ")",
      "DELETE FROM coaching_agreement WHERE id IN (" + LAST_AGREEMENTS + ")",
      "DELETE FROM coaching_note_access WHERE author_id = :person",
      "DELETE FROM coaching_note WHERE author_id = :person",
      """
          UPDATE coaching_thread SET reflection_id = NULL
           WHERE reflection_id IN (SELECT id FROM reflection WHERE author_id = :person)
          """,
      // What the other wrote stays, and with it that the two wrote to each other.
      """
          DELETE FROM coaching_thread
           WHERE (mentor_id = :person OR leader_id = :person)
             AND NOT EXISTS (SELECT 1 FROM coaching_note WHERE coaching_note.thread_id = coaching_thread.id)
          """,
      "DELETE FROM reflection_wording WHERE reflection_id IN (" + OWN_REFLECTIONS + ")",
      "DELETE FROM reflection_depth WHERE reflection_id IN (" + OWN_REFLECTIONS + ")",
      "DELETE FROM reflection WHERE author_id = :person",
      "DELETE FROM case_decision_access WHERE author_id = :person",
      """
          DELETE FROM case_decision_reader
           WHERE decision_id IN (SELECT id FROM case_decision WHERE author_id = :person)
          """,
      "DELETE FROM case_decision WHERE author_id = :person",
      "DELETE FROM turn_access WHERE author_id = :person",
      "DELETE FROM turn WHERE author_id = :person",
      "UPDATE protocol SET timekeeper_id = NULL WHERE timekeeper_id = :person",
      """
          DELETE FROM form_draft
           WHERE token IN (SELECT token FROM token
                            WHERE subject = 'own-case-note'
                              AND about IN (SELECT id FROM own_case WHERE author_id = :person))
          """,
      // What they brought goes no further: what was told of it is taken out of the channel.
      """
          UPDATE case_study SET state = 'closed'
           WHERE script IN (SELECT script FROM own_case WHERE author_id = :person)
          """,
      """
          DELETE FROM own_case_access
           WHERE author_id = :person OR own_case_id IN (SELECT id FROM own_case WHERE author_id = :person)
          """,
      "DELETE FROM own_case_reader WHERE own_case_id IN (SELECT id FROM own_case WHERE author_id = :person)",
      "DELETE FROM own_case WHERE author_id = :person",
      "UPDATE own_case SET note = NULL, note_author_id = NULL WHERE note_author_id = :person",
      "DELETE FROM commitment_access WHERE author_id = :person",
      """
          DELETE FROM commitment_outcome_reader
           WHERE outcome_id IN (SELECT commitment_outcome.id
                                  FROM commitment_outcome
                                  JOIN commitment ON commitment.id = commitment_outcome.commitment_id
                                 WHERE commitment.author_id = :person)
          """,
      """
          DELETE FROM commitment_outcome
           WHERE commitment_id IN (SELECT id FROM commitment WHERE author_id = :person)
          """,
      """
          DELETE FROM commitment_reader
           WHERE commitment_id IN (SELECT id FROM commitment WHERE author_id = :person)
          """,
      "DELETE FROM commitment WHERE author_id = :person",
      "DELETE FROM announcement WHERE author_id = :person",
      "DELETE FROM form_draft WHERE person_id = :person",
      "DELETE FROM pending_command WHERE person_id = :person",
      // The buttons of a case that they opened are everybody's.
      "DELETE FROM token WHERE person_id = :person AND subject NOT IN ('case', 'case-turn', 'case-record', 'shared')",
      "DELETE FROM join_code WHERE person_id = :person",
      "DELETE FROM disowned_address WHERE person_id = :person",
      "DELETE FROM address WHERE person_id = :person",
      "DELETE FROM habit WHERE person_id = :person",
      "DELETE FROM away_period WHERE person_id = :person",
      "DELETE FROM rsvp WHERE person_id = :person",
      "DELETE FROM attendance WHERE person_id = :person",
      "DELETE FROM tick_list_tick WHERE person_id = :person",
      "DELETE FROM erasure WHERE person_id = :person",
      "UPDATE membership SET mentor_id = NULL WHERE mentor_id = :person",
      """
          UPDATE membership SET mentor_id = NULL, school = NULL, paused_until = NULL, machine_refused = FALSE
           WHERE person_id = :person
          """,
      // A call in a channel has an account of theirs in its key.
      "UPDATE letter SET key = 'erased:' || id WHERE about = :person AND kind = 'DoorClosed'");

  private final Handle handle;
  private final PersonKeys keys;

  ErasureTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void ask(Erasure erasure) {
    handle.createUpdate("""
            INSERT INTO erasure (person_id, asked_at, due_at)
            VALUES (:person, :askedAt, :dueAt)
            ON CONFLICT (person_id) DO UPDATE
               SET asked_at = excluded.asked_at, due_at = excluded.due_at
            """)
        .bind("person", erasure.person())
        .bind("askedAt", erasure.askedAt())
        .bind("dueAt", erasure.dueAt())
        .execute();
  }

  @Override
  public boolean takeBack(PersonId person) {
    return !keys.isDestroyed(person) && handle.createUpdate("""
            DELETE FROM erasure
             WHERE person_id = :person
            """)
        .bind("person", person)
        .execute() == 1;
  }

  @Override
  public void putOff(Instant until) {
    handle.createUpdate("""
            UPDATE erasure
               SET due_at = :until
             WHERE due_at < :until
            """)
        .bind("until", until)
        .execute();
  }

  @Override
  public Optional<Erasure> of(PersonId person) {
    return Question.of(handle, """
            SELECT person_id, asked_at, due_at
              FROM erasure
             WHERE person_id = :person
            """)
        .bind("person", person)
        .map(Row.to(row -> new Erasure(row.person("person_id"), row.instant("asked_at"), row.instant("due_at"))))
        .findOne();
  }

  @Override
  public Optional<Instant> nextDue() {
    return begun().isEmpty() ? Question.of(handle, """
            SELECT min(due_at) AS next
              FROM erasure
            """)
        .map(Row.to(row -> row.maybeInstant("next")))
        .one() : Optional.of(Instant.EPOCH);
  }

  @Override
  public List<PersonId> due(Instant now) {
    var asked = Question.of(handle, """
            SELECT person_id
              FROM erasure
             WHERE due_at <= :now
             ORDER BY due_at, person_id
            """)
        .bind("now", now)
        .map(Row.to(row -> row.person("person_id")))
        .list();
    return Stream.concat(begun().stream(), asked.stream()).distinct().toList();
  }

  /** Whose key is gone and who is still there: after a crash, or since older words were put back. */
  private List<PersonId> begun() {
    var erased = Question.of(handle, """
            SELECT id
              FROM person
             WHERE erased_at IS NOT NULL
            """)
        .map(Row.to(row -> row.person("id")))
        .set();
    return keys.destroyed().stream().filter(person -> !erased.contains(person)).filter(this::isThere)
        .sorted(Comparator.comparingLong(PersonId::value)).toList();
  }

  private boolean isThere(PersonId person) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM person
                            WHERE id = :person AND erased_at IS NULL) AS there
            """)
        .bind("person", person)
        .map(Row.to(row -> row.is("there")))
        .one();
  }

  @Override
  public void destroyKey(PersonId person) {
    keys.destroy(person);
  }

  @Override
  public void restateNaming(PersonId person, Instant now) {
    new CorrectionTable(handle).markNaming(person, now);
  }

  @Override
  public void remove(PersonId person, Prose name, Instant now) {
    new PlanVersion(handle).raise();
    OWN.forEach(statement -> handle.createUpdate(statement).bind("person", person).execute());
    handle.createUpdate("""
            UPDATE person
               SET name = :name, email = :email, zone = 'UTC', locale = :locale, own_zone = NULL, own_locale = NULL,
                   erased_at = :now
             WHERE id = :person
            """)
        .bind("person", person)
        .bind("name", name)
        .bind("email", nobodys(person))
        .bind("locale", Locale.US)
        .bind("now", now)
        .execute();
  }

  /** Under a domain that nobody can have (RFC 2606). */
  private static Email nobodys(PersonId person) {
    return new Email("erased-" + person.value() + "@nobody.invalid");
  }
}
