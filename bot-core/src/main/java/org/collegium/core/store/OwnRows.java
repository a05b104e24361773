package org.collegium.core.store;

import java.util.List;

/** What takes away all rows that are somebody's own. */
final class OwnRows {

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

  private static final String OWN_DILEMMAS = "SELECT id FROM dilemma WHERE author_id = :person";

  /** What is somebody's own, in an order in which nothing points at what is gone. */
  static final List<String> STATEMENTS = List.of(
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
      "DELETE FROM dilemma_apart WHERE person_id = :person OR dilemma_id IN (" + OWN_DILEMMAS + ")",
      "DELETE FROM dilemma_reader WHERE dilemma_id IN (" + OWN_DILEMMAS + ")",
      "DELETE FROM dilemma_access WHERE author_id = :person",
      "UPDATE protocol SET state = 'closed', dilemma_id = NULL WHERE dilemma_id IN (" + OWN_DILEMMAS + ")",
      "DELETE FROM dilemma WHERE author_id = :person",
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
      "DELETE FROM token WHERE person_id = :person AND subject NOT IN ('case', 'case-turn', 'case-record', 'protocol',"
          + " 'shared')",
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

  private OwnRows() {}
}
