package org.collegium.core.store;

import java.util.Comparator;
import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.privacy.Holdings;
import org.jdbi.v3.core.Handle;

/** How much is kept of one person, in SQL: every table that names people is counted here or has a port of its own. */
final class HoldingTable implements Holdings {

  private static final String COUNTS = """
      SELECT 'mentored' AS kind, count(*) AS held FROM membership WHERE mentor_id = :person
       UNION ALL
      SELECT 'away', count(*) FROM away_period WHERE person_id = :person
       UNION ALL
      SELECT 'hours', count(*) FROM habit WHERE person_id = :person
       UNION ALL
      SELECT 'rsvps', count(*) FROM rsvp WHERE person_id = :person
       UNION ALL
      SELECT 'attendance', count(*) FROM attendance WHERE person_id = :person
       UNION ALL
      SELECT 'ticks', count(*) FROM attendance WHERE marked_by = :person
       UNION ALL
      SELECT 'letters', count(*) FROM letter WHERE person_id = :person
       UNION ALL
      SELECT 'named', (SELECT count(*) FROM reflection_reader WHERE person_id = :person)
             + (SELECT count(*) FROM commitment_reader WHERE person_id = :person)
             + (SELECT count(*) FROM dilemma_reader WHERE person_id = :person)
             + (SELECT count(*) FROM commitment_outcome_reader WHERE person_id = :person)
             + (SELECT count(*) FROM own_case_reader WHERE person_id = :person)
       UNION ALL
      SELECT 'wordings', count(*)
        FROM reflection_wording
        JOIN reflection ON reflection.id = reflection_wording.reflection_id
       WHERE reflection.author_id = :person
       UNION ALL
      SELECT 'depths', count(*)
        FROM reflection_depth
        JOIN reflection ON reflection.id = reflection_depth.reflection_id
       WHERE reflection.author_id = :person
       UNION ALL
      SELECT 'decisions', count(*) FROM case_decision WHERE author_id = :person
       UNION ALL
      SELECT 'turns', count(*) FROM turn WHERE author_id = :person
       UNION ALL
      SELECT 'own_cases', count(*) FROM own_case WHERE author_id = :person
       UNION ALL
      SELECT 'case_notes', count(*) FROM own_case WHERE note_author_id = :person
       UNION ALL
      SELECT 'dilemmas', count(*) FROM dilemma WHERE author_id = :person
       UNION ALL
      SELECT 'commitments', count(*) FROM commitment WHERE author_id = :person
       UNION ALL
      SELECT 'notes', count(*) FROM coaching_note WHERE author_id = :person
       UNION ALL
      SELECT 'conversations', count(*) FROM coaching_thread WHERE mentor_id = :person OR leader_id = :person
       UNION ALL
      SELECT 'agreements', count(*) FROM coaching_agreement WHERE mentor_id = :person OR leader_id = :person
       UNION ALL
      SELECT 'talks', count(*) FROM coaching_talk WHERE mentor_id = :person OR leader_id = :person
       UNION ALL
      SELECT 'reads', (SELECT count(*) FROM access WHERE author_id = :person)
             + (SELECT count(*) FROM case_decision_access WHERE author_id = :person)
             + (SELECT count(*) FROM turn_access WHERE author_id = :person)
             + (SELECT count(*) FROM dilemma_access WHERE author_id = :person)
             + (SELECT count(*) FROM commitment_access WHERE author_id = :person)
             + (SELECT count(*) FROM coaching_note_access WHERE author_id = :person)
             + (SELECT count(*) FROM own_case_access WHERE author_id = :person)
             + (SELECT count(*) FROM coaching_agreement_access WHERE author_id = :person)
       UNION ALL
      SELECT 'reading', (SELECT count(*) FROM access WHERE reader_id = :person)
             + (SELECT count(*) FROM case_decision_access WHERE reader_id = :person)
             + (SELECT count(*) FROM turn_access WHERE reader_id = :person)
             + (SELECT count(*) FROM dilemma_access WHERE reader_id = :person)
             + (SELECT count(*) FROM commitment_access WHERE reader_id = :person)
             + (SELECT count(*) FROM coaching_note_access WHERE reader_id = :person)
             + (SELECT count(*) FROM own_case_access WHERE reader_id = :person)
             + (SELECT count(*) FROM coaching_agreement_access WHERE reader_id = :person)
       UNION ALL
      SELECT 'copies', count(*) FROM summary_copy WHERE mentor_id = :person
       UNION ALL
      SELECT 'announcements', count(*) FROM announcement WHERE author_id = :person
       UNION ALL
      SELECT 'cases', count(*) FROM case_study WHERE opened_by = :person
       UNION ALL
      SELECT 'protocols', count(*) FROM protocol WHERE opened_by = :person OR timekeeper_id = :person
       UNION ALL
      SELECT 'calendars', count(*) FROM token
       WHERE person_id = :person AND subject IN ('person-feed', 'cohort-feed')
       UNION ALL
      SELECT 'buttons', count(*) FROM token
       WHERE person_id = :person AND subject NOT IN ('person-feed', 'cohort-feed')
       UNION ALL
      SELECT 'codes', count(*) FROM join_code WHERE person_id = :person
       UNION ALL
      SELECT 'drafts', count(*) FROM form_draft WHERE person_id = :person
       UNION ALL
      SELECT 'disowned', count(*) FROM disowned_address WHERE person_id = :person
       UNION ALL
      SELECT 'waiting', count(*) FROM pending_command WHERE person_id = :person
      """;

  private final Handle handle;

  HoldingTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Held> of(PersonId person) {
    return Question.of(handle, COUNTS)
        .bind("person", person)
        .map(Row.to(row -> new Held(row.word("kind", Kind.class), row.count("held"))))
        .list().stream()
        .filter(held -> held.count() > 0)
        .sorted(Comparator.comparing(Held::kind))
        .toList();
  }

  @Override
  public List<String> platforms(PersonId person) {
    return Question.of(handle, """
            SELECT platform
              FROM address
             WHERE person_id = :person
             ORDER BY linked
            """)
        .bind("person", person)
        .map(Row.to(row -> row.text("platform")))
        .list();
  }
}
