package org.collegium.core.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.privacy.Keeping;
import org.collegium.core.privacy.Keepings;
import org.collegium.core.privacy.Told;
import org.collegium.core.session.Session;
import org.jdbi.v3.core.Handle;

/** Until when the words of each cohort are kept, in SQL. */
final class KeepingTable implements Keepings {

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
  private static final String COMMITMENTS = "SELECT id FROM commitment WHERE cohort_id = :cohort AND made_at <= :by";
  private static final String ANNOUNCEMENTS =
      "SELECT id FROM announcement WHERE cohort_id = :cohort AND made_at <= :by";
  private static final String NOTES = """
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
  private static final String VERSIONS = """
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
  private static final List<String> WORDS = List.of(
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
      "DELETE FROM turn_access WHERE read_at <= :by AND case_id IN (" + CASES + ")",
      "DELETE FROM turn_taken_back WHERE taken_back_at <= :by AND case_id IN (" + CASES + ")",
      "DELETE FROM turn WHERE id IN (" + TURNS + ")",
      "DELETE FROM turn_list WHERE cohort_id = :cohort AND id NOT IN (SELECT list_id FROM turn)",
      "DELETE FROM token WHERE subject IN ('commitment', 'outcome', 'closing', 'another-day') AND about IN ("
          + COMMITMENTS + ")",
      "DELETE FROM commitment_access WHERE commitment_id IN (" + COMMITMENTS + ")",
      "DELETE FROM commitment_outcome_reader WHERE outcome_id IN"
          + " (SELECT id FROM commitment_outcome WHERE commitment_id IN (" + COMMITMENTS + "))",
      "DELETE FROM commitment_outcome WHERE commitment_id IN (" + COMMITMENTS + ")",
      "DELETE FROM commitment_reader WHERE commitment_id IN (" + COMMITMENTS + ")",
      "DELETE FROM commitment WHERE id IN (" + COMMITMENTS + ")",
      "DELETE FROM announcement WHERE id IN (" + ANNOUNCEMENTS + ")");

  private static final String SELECTED = "SELECT cohort_id, until_day, announced_at, ended_at FROM keeping ";

  private static final Row.Reading<Keeping> KEEPING = Row.to(row -> new Keeping(row.cohort("cohort_id"),
      row.day("until_day"), row.maybeInstant("announced_at"), row.maybeInstant("ended_at"), Told.NOTHING,
      Optional.empty()));

  private static final String AUTHORS = """
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

  private final Handle handle;
  private final PersonKeys keys;

  KeepingTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public Optional<Keeping> of(CohortId cohort) {
    return Question.of(handle, SELECTED + "WHERE cohort_id = :cohort").bind("cohort", cohort).map(KEEPING).findOne()
        .map(this::asItStands);
  }

  @Override
  public List<Keeping> running() {
    return Question.of(handle, SELECTED + "WHERE ended_at IS NULL ORDER BY cohort_id").map(KEEPING).list().stream()
        .map(this::asItStands).toList();
  }

  private Keeping asItStands(Keeping keeping) {
    var lastMeeting = new SessionTable(handle).of(keeping.cohort()).stream().filter(Session::isPlanned)
        .map(Session::lastDay).max(LocalDate::compareTo);
    return new Keeping(keeping.cohort(), keeping.until(), keeping.announcedAt(), keeping.endedAt(),
        keeping.announcedAt().map(_ -> new TellingLists(handle).of(keeping, authors(keeping.cohort())))
            .orElse(Told.NOTHING),
        lastMeeting);
  }

  @Override
  public void keep(Keeping keeping) {
    handle.createUpdate("""
            INSERT INTO keeping (cohort_id, until_day, announced_at, ended_at)
            VALUES (:cohort, :until, :announcedAt, :endedAt)
            ON CONFLICT (cohort_id) DO UPDATE
               SET until_day = excluded.until_day, announced_at = excluded.announced_at, ended_at = excluded.ended_at
            """)
        .bind("cohort", keeping.cohort())
        .bind("until", keeping.until())
        .bind("announcedAt", keeping.announcedAt())
        .bind("endedAt", keeping.endedAt())
        .execute();
  }

  @Override
  public void lift(CohortId cohort) {
    handle.createUpdate("DELETE FROM keeping WHERE cohort_id = :cohort").bind("cohort", cohort).execute();
  }

  @Override
  public List<PersonId> authors(CohortId cohort) {
    return Question.of(handle, AUTHORS)
        .bind("cohort", cohort)
        .map(Row.to(row -> row.person("author_id")))
        .list();
  }

  @Override
  public int piecesBy(PersonId author, CohortId cohort) {
    return Question.of(handle, """
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
            """)
        .bind("cohort", cohort)
        .bind("author", author)
        .map(Row.to(row -> row.count("pieces")))
        .one();
  }

  @Override
  public List<Keeping> unnoted() {
    var noted = keys.endedKeepings();
    return Question.of(handle, SELECTED + "WHERE ended_at IS NOT NULL ORDER BY cohort_id").map(KEEPING).list().stream()
        .filter(keeping -> keeping.endedAt().filter(at -> isNoted(noted, keeping.cohort(), at)).isEmpty())
        .toList();
  }

  private static boolean isNoted(Map<CohortId, Instant> noted, CohortId cohort, Instant at) {
    return Optional.ofNullable(noted.get(cohort)).filter(latest -> !latest.isBefore(at)).isPresent();
  }

  @Override
  public void noteEnd(CohortId cohort, Instant endedAt) {
    keys.noteEnd(cohort, endedAt);
  }

  @Override
  public Optional<Instant> notedEnd(CohortId cohort) {
    return Optional.ofNullable(keys.endedKeepings().get(cohort));
  }

  @Override
  public Map<CohortId, Instant> begun() {
    var begun = new LinkedHashMap<CohortId, Instant>();
    keys.endedKeepings().forEach((cohort, endedAt) -> {
      if (isThere(cohort, endedAt)) {
        begun.put(cohort, endedAt);
      }
    });
    return begun;
  }

  private boolean isThere(CohortId cohort, Instant endedAt) {
    return Question
        .of(handle,
            "SELECT EXISTS (" + REFLECTIONS + ") OR EXISTS (" + DECISIONS + ") OR EXISTS (" + TURNS + ") OR EXISTS ("
                + COMMITMENTS + ") OR EXISTS (" + NOTES + ") OR EXISTS (" + VERSIONS + ") OR EXISTS (" + ANNOUNCEMENTS
                + ") OR EXISTS (" + DRAFTS
                + ") AS there")
        .bind("cohort", cohort)
        .bind("by", endedAt)
        .map(Row.to(row -> row.is("there")))
        .one();
  }

  @Override
  public void remove(CohortId cohort, Instant writtenBy, Instant now) {
    var corrections = new CorrectionTable(handle);
    Question.of(handle, ANNOUNCEMENTS).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new AnnouncementId(row.number("id")))).list()
        .forEach(announcement -> corrections.mark(announcement, now));
    Question.of(handle, COMMITMENTS).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new CommitmentId(row.number("id")))).list()
        .forEach(commitment -> corrections.mark(commitment, now));
    Question.of(handle, NOTES).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new CoachingNoteId(row.number("id")))).list()
        .forEach(note -> corrections.mark(note, now));
    Question.of(handle, VERSIONS).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new AgreementVersionId(row.number("id")))).list()
        .forEach(version -> corrections.mark(version, now));
    new PendingCommandTable(handle, keys).forgetRunOut(now);
    WORDS.forEach(statement -> handle.createUpdate(statement).bind("cohort", cohort).bind("by", writtenBy).execute());
  }
}
