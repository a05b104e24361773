package org.collegium.core.store;

import java.util.List;

/** Statements about all words that were written in one cohort. */
final class KeptWords {

  private static final String REFLECTIONS = "SELECT id FROM reflection WHERE cohort_id = :cohort AND written_at <= :by";
  private static final String DECISIONS = """
      SELECT case_decision.id
        FROM case_decision
        JOIN case_study ON case_study.id = case_decision.case_id
       WHERE case_study.cohort_id = :cohort AND case_decision.decided_at <= :by
      """;
  private static final String TURNS = """
      SELECT turn.id
        FROM turn
        JOIN case_study ON case_study.id = turn.case_id
       WHERE case_study.cohort_id = :cohort AND turn.said_at <= :by
      """;
  private static final String CASES = "SELECT id FROM case_study WHERE cohort_id = :cohort";
  static final String OWN_CASES = "SELECT id FROM own_case WHERE cohort_id = :cohort AND offered_at <= :by";
  /** Under which one of these was told. */
  static final String TOLD_OWN_CASES = """
      SELECT case_study.id
        FROM case_study
        JOIN own_case ON own_case.script = case_study.script
       WHERE own_case.cohort_id = :cohort AND own_case.offered_at <= :by
      """;
  private static final String DILEMMAS = "SELECT id FROM dilemma WHERE cohort_id = :cohort AND written_at <= :by";
  static final String BROUGHT = "SELECT id FROM protocol WHERE dilemma_id IN (" + DILEMMAS + ")";
  static final String COMMITMENTS = "SELECT id FROM commitment WHERE cohort_id = :cohort AND made_at <= :by";
  static final String ANNOUNCEMENTS =
      "SELECT id FROM announcement WHERE cohort_id = :cohort AND made_at <= :by";
  static final String NOTES = """
      SELECT coaching_note.id
        FROM coaching_note
        JOIN coaching_thread ON coaching_thread.id = coaching_note.thread_id
       WHERE coaching_thread.cohort_id = :cohort AND coaching_note.written_at <= :by
      """;
  private static final String EMPTY_THREADS = """
      SELECT id FROM coaching_thread
       WHERE cohort_id = :cohort
         AND NOT EXISTS (SELECT 1 FROM coaching_note WHERE coaching_note.thread_id = coaching_thread.id)
      """;
  static final String VERSIONS = """
      SELECT version.id
        FROM coaching_agreement_version version
        JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
       WHERE agreed.cohort_id = :cohort AND version.written_at <= :by
      """;
  private static final String DRAFTS = """
      SELECT form_draft.token
        FROM form_draft
        JOIN token ON token.token = form_draft.token
       WHERE form_draft.kept_at <= :by
         AND (token.about = :cohort
              OR token.about IN (SELECT id FROM round WHERE cohort_id = :cohort)
              OR token.about IN (SELECT id FROM reflection WHERE cohort_id = :cohort)
              OR token.about IN (SELECT id FROM commitment WHERE cohort_id = :cohort)
              OR token.about IN (SELECT id FROM case_study WHERE cohort_id = :cohort)
              OR token.about IN (SELECT id FROM own_case WHERE cohort_id = :cohort)
              OR token.about IN (SELECT id FROM coaching_thread WHERE cohort_id = :cohort)
              OR token.about IN (SELECT id FROM coaching_agreement WHERE cohort_id = :cohort)
              OR token.about IN (SELECT version.id
                                   FROM coaching_agreement_version version
                                   JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
                                  WHERE agreed.cohort_id = :cohort)
              OR token.about IN (SELECT coaching_note.id
                                   FROM coaching_note
                                   JOIN coaching_thread ON coaching_thread.id = coaching_note.thread_id
                                  WHERE coaching_thread.cohort_id = :cohort))
      """;

  /** What was written in a cohort, in an order in which nothing points at what is gone. */
  static final List<String> WORDS = List.of(
      "DELETE FROM form_draft WHERE kept_at <= :by AND token IN (" + DRAFTS + ")",
      "DELETE FROM token WHERE subject IN ('reflection', 'sharing', 'earlier', 'depth', 'comment') AND about IN ("
          + REFLECTIONS
          + ")",
      "DELETE FROM token WHERE subject = 'own-note' AND about IN (" + NOTES + ")",
      "DELETE FROM token WHERE subject = 'agreement-version' AND about IN (" + VERSIONS + ")",
      "DELETE FROM coaching_agreement_access WHERE version_id IN (" + VERSIONS + ")",
      "DELETE FROM coaching_agreement_version WHERE id IN (" + VERSIONS + ")",
      "DELETE FROM coaching_note_access WHERE note_id IN (" + NOTES + ")",
      "DELETE FROM coaching_note WHERE id IN (" + NOTES + ")",
      "DELETE FROM token WHERE subject = 'propose' AND about IN (" + REFLECTIONS + ")",
      "UPDATE coaching_thread SET reflection_id = NULL WHERE reflection_id IN (" + REFLECTIONS + ")",
      "DELETE FROM token WHERE subject = 'coaching' AND about IN (" + EMPTY_THREADS + ")",
      "DELETE FROM coaching_thread WHERE id IN (" + EMPTY_THREADS + ")",
      "DELETE FROM summary_copy_piece WHERE reflection_id IN (" + REFLECTIONS + ") OR commitment_id IN (" + COMMITMENTS
          + ")",
      "DELETE FROM access WHERE reflection_id IN (" + REFLECTIONS + ")",
      "DELETE FROM reflection_reader WHERE reflection_id IN (" + REFLECTIONS + ")",
      "DELETE FROM reflection_wording WHERE reflection_id IN (" + REFLECTIONS + ")",
      "DELETE FROM reflection_depth WHERE reflection_id IN (" + REFLECTIONS + ")",
      "DELETE FROM reflection WHERE id IN (" + REFLECTIONS + ")",
      "DELETE FROM case_decision_access WHERE decision_id IN (" + DECISIONS + ")",
      "DELETE FROM case_decision_reader WHERE decision_id IN (" + DECISIONS + ")",
      "DELETE FROM case_decision WHERE id IN (" + DECISIONS + ")",
      "DELETE FROM token WHERE subject = 'dilemma' AND about IN (" + DILEMMAS + ")",
      "DELETE FROM dilemma_access WHERE dilemma_id IN (" + DILEMMAS + ")",
      "DELETE FROM dilemma_reader WHERE dilemma_id IN (" + DILEMMAS + ")",
      "DELETE FROM dilemma_apart WHERE dilemma_id IN (" + DILEMMAS + ")",
      "UPDATE protocol SET state = 'closed', dilemma_id = NULL WHERE dilemma_id IN (" + DILEMMAS + ")",
      "DELETE FROM dilemma WHERE id IN (" + DILEMMAS + ")",
      "DELETE FROM turn_access WHERE read_at <= :by AND case_id IN (" + CASES + ")",
      "DELETE FROM turn_taken_back WHERE taken_back_at <= :by AND case_id IN (" + CASES + ")",
      "DELETE FROM turn WHERE id IN (" + TURNS + ")",
      "DELETE FROM turn_list WHERE cohort_id = :cohort AND id NOT IN (SELECT list_id FROM turn)",
      "DELETE FROM token WHERE subject IN ('own-case', 'own-case-edit', 'own-case-note') AND about IN (" + OWN_CASES
          + ")",
      "UPDATE case_study SET state = 'closed' WHERE id IN (" + TOLD_OWN_CASES + ")",
      "DELETE FROM own_case_access WHERE own_case_id IN (" + OWN_CASES + ")",
      "DELETE FROM own_case_reader WHERE own_case_id IN (" + OWN_CASES + ")",
      "DELETE FROM own_case WHERE id IN (" + OWN_CASES + ")",
      "DELETE FROM token WHERE subject IN ('commitment', 'outcome', 'closing', 'another-day') AND about IN ("
          + COMMITMENTS + ")",
      "DELETE FROM commitment_access WHERE commitment_id IN (" + COMMITMENTS + ")",
      "DELETE FROM commitment_outcome_reader WHERE outcome_id IN"
          + " (SELECT id FROM commitment_outcome WHERE commitment_id IN (" + COMMITMENTS + "))",
      "DELETE FROM commitment_outcome WHERE commitment_id IN (" + COMMITMENTS + ")",
      "DELETE FROM commitment_reader WHERE commitment_id IN (" + COMMITMENTS + ")",
      "DELETE FROM commitment WHERE id IN (" + COMMITMENTS + ")",
      "DELETE FROM announcement WHERE id IN (" + ANNOUNCEMENTS + ")");

  /** Whose they are. */
  static final String AUTHORS = """
      SELECT author_id FROM reflection WHERE cohort_id = :cohort
      UNION
      SELECT case_decision.author_id
        FROM case_decision
        JOIN case_study ON case_study.id = case_decision.case_id
       WHERE case_study.cohort_id = :cohort
      UNION
      SELECT turn.author_id
        FROM turn
        JOIN case_study ON case_study.id = turn.case_id
       WHERE case_study.cohort_id = :cohort
      UNION
      SELECT author_id FROM commitment WHERE cohort_id = :cohort
      UNION
      SELECT author_id FROM own_case WHERE cohort_id = :cohort
      UNION
      SELECT note_author_id FROM own_case WHERE cohort_id = :cohort AND note IS NOT NULL
      UNION
      SELECT author_id FROM dilemma WHERE cohort_id = :cohort
      UNION
      SELECT coaching_note.author_id
        FROM coaching_note
        JOIN coaching_thread ON coaching_thread.id = coaching_note.thread_id
       WHERE coaching_thread.cohort_id = :cohort
      UNION
      SELECT CASE version.author_role WHEN 'mentor' THEN agreed.mentor_id ELSE agreed.leader_id END
        FROM coaching_agreement_version version
        JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
       WHERE agreed.cohort_id = :cohort AND version.goals IS NOT NULL
      UNION
      SELECT author_id FROM announcement WHERE cohort_id = :cohort
       ORDER BY author_id
      """;

  /** How many pieces of them somebody wrote. */
  static final String PIECES = """
      SELECT (SELECT count(*) FROM reflection WHERE cohort_id = :cohort AND author_id = :author)
             + (SELECT count(*)
                  FROM case_decision
                  JOIN case_study ON case_study.id = case_decision.case_id
                 WHERE case_study.cohort_id = :cohort AND case_decision.author_id = :author)
             + (SELECT count(*)
                  FROM turn
                  JOIN case_study ON case_study.id = turn.case_id
                 WHERE case_study.cohort_id = :cohort AND turn.author_id = :author)
             + (SELECT count(*) FROM commitment WHERE cohort_id = :cohort AND author_id = :author)
             + (SELECT count(*) FROM own_case WHERE cohort_id = :cohort AND author_id = :author)
             + (SELECT count(*) FROM own_case WHERE cohort_id = :cohort AND note_author_id = :author)
             + (SELECT count(*) FROM dilemma WHERE cohort_id = :cohort AND author_id = :author)
             + (SELECT count(*)
                  FROM coaching_note
                  JOIN coaching_thread ON coaching_thread.id = coaching_note.thread_id
                 WHERE coaching_thread.cohort_id = :cohort AND coaching_note.author_id = :author)
             + (SELECT count(*)
                  FROM coaching_agreement_version version
                  JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
                 WHERE agreed.cohort_id = :cohort AND version.goals IS NOT NULL
                   AND :author = CASE version.author_role WHEN 'mentor' THEN agreed.mentor_id
                                                          ELSE agreed.leader_id END)
             + (SELECT count(*) FROM announcement WHERE cohort_id = :cohort AND author_id = :author) AS pieces
      """;

  /** Whether any are there that were written by then. */
  static final String ARE_THERE = "SELECT EXISTS (" + REFLECTIONS + ") OR EXISTS (" + DECISIONS + ") OR EXISTS ("
      + TURNS + ") OR EXISTS (" + DILEMMAS + ") OR EXISTS (" + COMMITMENTS + ") OR EXISTS (" + OWN_CASES
      + ") OR EXISTS (" + NOTES + ") OR EXISTS ("
      + VERSIONS + ") OR EXISTS (" + ANNOUNCEMENTS + ") OR EXISTS (" + DRAFTS + ") AS there";

  private KeptWords() {}
}
