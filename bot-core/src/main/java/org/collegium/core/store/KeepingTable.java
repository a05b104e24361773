package org.collegium.core.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CoachingNoteId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.privacy.Keeping;
import org.collegium.core.privacy.Keepings;
import org.collegium.core.privacy.Told;
import org.collegium.core.session.Session;
import org.jdbi.v3.core.Handle;

/** Until when the words of each cohort are kept, in SQL. */
final class KeepingTable implements Keepings {

  private static final String SELECTED = "SELECT cohort_id, until_day, announced_at, ended_at FROM keeping ";

  private static final Row.Reading<Keeping> KEEPING = Row.to(row -> new Keeping(row.cohort("cohort_id"),
      row.day("until_day"), row.maybeInstant("announced_at"), row.maybeInstant("ended_at"), Told.NOTHING,
      Optional.empty()));

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
    return Question.of(handle, KeptWords.AUTHORS)
        .bind("cohort", cohort)
        .map(Row.to(row -> row.person("author_id")))
        .list();
  }

  @Override
  public int piecesBy(PersonId author, CohortId cohort) {
    return Question.of(handle, KeptWords.PIECES)
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
    return Question.of(handle, KeptWords.ARE_THERE)
        .bind("cohort", cohort)
        .bind("by", endedAt)
        .map(Row.to(row -> row.is("there")))
        .one();
  }

  @Override
  public void remove(CohortId cohort, Instant writtenBy, Instant now) {
    var corrections = new CorrectionTable(handle);
    Question.of(handle, KeptWords.ANNOUNCEMENTS).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new AnnouncementId(row.number("id")))).list()
        .forEach(announcement -> corrections.mark(announcement, now));
    Question.of(handle, KeptWords.BROUGHT).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new ProtocolId(row.number("id")))).list()
        .forEach(protocol -> corrections.mark(protocol, now));
    Question.of(handle, KeptWords.COMMITMENTS).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new CommitmentId(row.number("id")))).list()
        .forEach(commitment -> corrections.mark(commitment, now));
    Question.of(handle, KeptWords.OWN_CASES).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new OwnCaseId(row.number("id")))).list()
        .forEach(own -> corrections.mark(own, now));
    Question.of(handle, KeptWords.TOLD_OWN_CASES).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new CaseStudyId(row.number("id")))).list()
        .forEach(study -> corrections.mark(study, now));
    Question.of(handle, KeptWords.NOTES).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new CoachingNoteId(row.number("id")))).list()
        .forEach(note -> corrections.mark(note, now));
    Question.of(handle, KeptWords.VERSIONS).bind("cohort", cohort).bind("by", writtenBy)
        .map(Row.to(row -> new AgreementVersionId(row.number("id")))).list()
        .forEach(version -> corrections.mark(version, now));
    new PendingCommandTable(handle, keys).forgetRunOut(now);
    KeptWords.WORDS
        .forEach(statement -> handle.createUpdate(statement).bind("cohort", cohort).bind("by", writtenBy).execute());
  }
}
