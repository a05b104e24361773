package org.collegium.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.Id;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.outbox.Corrections;
import org.jdbi.v3.core.Handle;

/** Messages to be edited, in SQL. */
final class CorrectionTable implements Corrections {

  /** One that is under way may carry what is true no longer: it is edited as soon as it has arrived. */
  private static final String MARK = """
      INSERT INTO correction (letter_id, changes, due_at)
      SELECT DISTINCT coalesce(letter.carried_by, letter.id), 1, :now
        FROM letter
       WHERE letter.about = :about AND letter.state IN ('claimed', 'gathered', 'delivered', 'unknown')
      """;

  private static final String MARK_AGAIN = """
          ON CONFLICT (letter_id) DO UPDATE
             SET changes = correction.changes + 1, due_at = coalesce(correction.due_at, excluded.due_at)
           WHERE correction.gone_at IS NULL
      """;

  private static final String MARK_NAMING = """
      WITH led AS (SELECT person_id FROM membership WHERE mentor_id = :person
                   UNION
                   SELECT person_id FROM letter WHERE about = :person AND kind = 'MentorChanged')
      INSERT INTO correction (letter_id, changes, due_at)
      SELECT DISTINCT coalesce(letter.carried_by, letter.id), 1, :now
        FROM letter
       WHERE letter.state IN ('claimed', 'gathered', 'delivered', 'unknown')
         AND (letter.about = :person
              OR letter.about IN (SELECT id FROM announcement WHERE author_id = :person)
              OR letter.about IN (SELECT id FROM protocol WHERE timekeeper_id = :person
                                                                  OR dilemma_id IN (SELECT id FROM dilemma
                                                                                     WHERE author_id = :person))
              OR letter.about IN (SELECT id FROM coaching_note WHERE author_id = :person)
              OR letter.about IN (SELECT id FROM own_case WHERE author_id = :person)
              OR letter.about IN (SELECT case_study.id
                                    FROM case_study
                                    JOIN own_case ON own_case.script = case_study.script
                                   WHERE own_case.author_id = :person)
              OR letter.about IN (SELECT id FROM coaching_talk WHERE mentor_id = :person OR leader_id = :person)
              OR letter.about IN (SELECT version.id
                                    FROM coaching_agreement_version version
                                    JOIN coaching_agreement agreed ON agreed.id = version.agreement_id
                                   WHERE agreed.mentor_id = :person OR agreed.leader_id = :person)
              OR (letter.kind IN ('AgreementOffered', 'AgreementAsked')
                  AND letter.about IN (SELECT cohort_id FROM membership WHERE person_id = :person))
              OR (letter.kind = 'CatchUp' AND letter.person_id IN (SELECT person_id FROM led))
              OR (letter.kind IN ('CheckInAsked', 'CheckInNudge')
                  AND letter.person_id IN (SELECT person_id FROM led)
                  AND NOT EXISTS (SELECT 1
                                    FROM reflection
                                   WHERE reflection.round_id = letter.about
                                     AND reflection.author_id = letter.person_id)))
      """;

  /** Which of them stand somewhere. */
  private static final String POSTED = """
        FROM correction
        JOIN letter ON letter.id = correction.letter_id
       WHERE correction.due_at IS NOT NULL AND letter.state = 'delivered' AND letter.message IS NOT NULL
         AND letter.carried_on = :platform
      """;

  private static final Row.Reading<Correction> CORRECTION =
      Row.to(row -> new Correction(new LetterId(row.number("letter_id")), new LetterId(row.number("vessel")),
          row.number("changes")));

  private final Handle handle;

  CorrectionTable(Handle handle) {
    this.handle = handle;
  }

  /** Marks all messages about that. */
  void mark(Id about, Instant now) {
    handle.createUpdate(MARK + MARK_AGAIN)
        .bind("about", about)
        .bind("now", now)
        .execute();
  }

  /** Marks messages about that to that person, and in channels. */
  void mark(Id about, PersonId person, Instant now) {
    handle.createUpdate(MARK + """
               AND (letter.person_id = :person OR letter.person_id IS NULL)
            """ + MARK_AGAIN)
        .bind("about", about)
        .bind("person", person)
        .bind("now", now)
        .execute();
  }

  /** Marks messages to others in which that person is named, or which they wrote. */
  void markNaming(PersonId person, Instant now) {
    handle.createUpdate(MARK_NAMING + MARK_AGAIN)
        .bind("person", person)
        .bind("now", now)
        .execute();
  }

  /** Marks messages about that in channels of that platform. */
  void markIn(String platform, Id about, Instant now) {
    handle.createUpdate(MARK + """
               AND letter.person_id IS NULL AND letter.platform = :platform
            """ + MARK_AGAIN)
        .bind("about", about)
        .bind("platform", platform)
        .bind("now", now)
        .execute();
  }

  @Override
  public Optional<Instant> nextDue(String platform, Duration rest) {
    return Question.of(handle, """
            SELECT min(CASE WHEN correction.edited_at + :rest > correction.due_at THEN correction.edited_at + :rest
                            ELSE correction.due_at END) AS next
            """ + POSTED)
        .bind("platform", platform)
        .bind("rest", rest.toMillis())
        .map(Row.to(row -> row.maybeInstant("next")))
        .one();
  }

  @Override
  public List<Correction> due(String platform, Instant now, Instant restedSince, int most) {
    return Question.of(handle, """
            SELECT correction.letter_id, coalesce(letter.carried_by, letter.id) AS vessel, correction.changes
            """ + POSTED + """
               AND correction.due_at <= :now
               AND (correction.edited_at IS NULL OR correction.edited_at <= :restedSince)
             ORDER BY correction.due_at, correction.letter_id
             LIMIT :most
            """)
        .bind("platform", platform)
        .bind("now", now)
        .bind("restedSince", restedSince)
        .bind("most", most)
        .map(CORRECTION)
        .list();
  }

  @Override
  public boolean claim(Correction correction, Instant now, Instant leaseEnds) {
    return handle.createUpdate("""
            UPDATE correction
               SET due_at = :leaseEnds
             WHERE letter_id = :letter AND changes = :changes AND due_at <= :now
            """)
        .bind("letter", correction.letter())
        .bind("changes", correction.changes())
        .bind("now", now)
        .bind("leaseEnds", leaseEnds)
        .execute() == 1;
  }

  @Override
  public void settle(Correction correction, Instant at) {
    handle.createUpdate("""
            UPDATE correction
               SET edited_at = :at, due_at = CASE WHEN changes > :changes THEN :at END
             WHERE letter_id = :letter
            """)
        .bind("letter", correction.letter())
        .bind("changes", correction.changes())
        .bind("at", at)
        .execute();
  }

  @Override
  public void putOff(Correction correction, Instant due) {
    handle.createUpdate("""
            UPDATE correction
               SET due_at = :due
             WHERE letter_id = :letter
            """)
        .bind("letter", correction.letter())
        .bind("due", due)
        .execute();
  }

  @Override
  public void giveUp(Correction correction, Instant at) {
    handle.createUpdate("""
            UPDATE correction
               SET due_at = NULL, gone_at = :at
             WHERE letter_id = :letter
            """)
        .bind("letter", correction.letter())
        .bind("at", at)
        .execute();
  }
}
