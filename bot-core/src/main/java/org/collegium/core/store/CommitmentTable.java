package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.commitment.Commitment.Outcome;
import org.collegium.core.commitment.Commitment.Return;
import org.collegium.core.commitment.Commitments;
import org.collegium.core.commitment.Plan;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.OutcomeId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.store.Seal.Slot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What people mean to do, in SQL; sealed on its way in and opened on its way out. */
final class CommitmentTable implements Commitments {

  private static final String SELECT = """
      SELECT commitment.id, commitment.reference, commitment.cohort_id, commitment.author_id, commitment.cue,
             commitment.act, commitment.reason, commitment.picture, commitment.audience, commitment.made_at,
             commitment.edited_at, commitment.ask_on, commitment.turn, commitment.asked_at, commitment.carried,
             commitment.rests, commitment.session_id, commitment.closed_at,
             (SELECT string_agg(listed.person_id || '/' || listed.role, ' ' ORDER BY listed.position)
                FROM commitment_reader listed
               WHERE listed.commitment_id = commitment.id) AS readers
        FROM commitment
      """;

  private static final String WAITING = """
      SELECT id, cohort_id, author_id, ask_on, turn, asked_at, carried, rests, session_id
        FROM commitment
       WHERE closed_at IS NULL AND rests = FALSE
      """;
  private static final Row.Reading<Waiting> WAITS =
      Row.to(row -> new Waiting(new CommitmentId(row.number("id")), row.cohort("cohort_id"), row.person("author_id"),
          comesBack(row)));

  private final Handle handle;
  private final PersonKeys keys;

  CommitmentTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void keep(Commitment commitment) {
    if (movesAnHour(commitment)) {
      new PlanVersion(handle).raise();
    }
    returning(commitment.comesBack(), sealing(commitment, handle.createUpdate("""
            INSERT INTO commitment (id, reference, cohort_id, author_id, cue, act, reason, picture, audience, made_at,
                                    edited_at, ask_on, turn, asked_at, carried, rests, session_id, closed_at)
            VALUES (:id, :reference, :cohort, :author, :cue, :act, :reason, :picture, :audience, :madeAt,
                    :editedAt, :askOn, :turn, :askedAt, :carried, :rests, :session, :closedAt)
            ON CONFLICT (id) DO UPDATE
               SET cue = excluded.cue, act = excluded.act, reason = excluded.reason, picture = excluded.picture,
                   audience = excluded.audience, edited_at = excluded.edited_at, ask_on = excluded.ask_on,
                   turn = excluded.turn, asked_at = excluded.asked_at, carried = excluded.carried,
                   rests = excluded.rests, session_id = excluded.session_id, closed_at = excluded.closed_at
            """)))
        .bind("id", commitment.id())
        .bind("reference", commitment.reference())
        .bind("cohort", commitment.cohort())
        .bind("author", commitment.author())
        .bind("audience", commitment.audience())
        .bind("madeAt", commitment.madeAt())
        .bind("editedAt", commitment.editedAt())
        .bind("closedAt", commitment.closedAt())
        .execute();
    new ReaderList(handle, "commitment_reader", "commitment_id").replace(commitment.id(), commitment.readers());
  }

  private static Update returning(Return then, Update update) {
    return update
        .bind("askOn", then.day())
        .bind("turn", then.turn())
        .bind("askedAt", then.askedAt())
        .bind("carried", then.carried())
        .bind("rests", then.rests())
        .bind("session", then.session());
  }

  private boolean movesAnHour(Commitment commitment) {
    return Question.of(handle, """
            SELECT ask_on, turn, asked_at, carried, rests, session_id, closed_at
              FROM commitment
             WHERE id = :id
            """)
        .bind("id", commitment.id())
        .map(Row.to(row -> comesBack(row).equals(commitment.comesBack())
            && row.maybeInstant("closed_at").equals(commitment.closedAt())))
        .findOne()
        .map(isAsItWas -> !isAsItWas)
        .orElse(true);
  }

  private Update sealing(Commitment commitment, Update update) {
    var plan = commitment.plan();
    return update
        .bind("cue", keys.seal(commitment.author(), slot(commitment.id(), "cue"), plan.cue()))
        .bind("act", keys.seal(commitment.author(), slot(commitment.id(), "act"), plan.act()))
        .bind("reason", keys.seal(commitment.author(), slot(commitment.id(), "reason"), plan.because()))
        .bind("picture", plan.picture()
            .map(words -> keys.seal(commitment.author(), slot(commitment.id(), "picture"), words)));
  }

  @Override
  public void tell(Commitment commitment, Outcome outcome) {
    handle.createUpdate("""
            INSERT INTO commitment_outcome (id, commitment_id, words, audience, told_at)
            VALUES (:id, :commitment, :words, :audience, :toldAt)
            """)
        .bind("id", outcome.id())
        .bind("commitment", commitment.id())
        .bind("words", keys.seal(commitment.author(), words(outcome.id()), outcome.words()))
        .bind("audience", outcome.audience())
        .bind("toldAt", outcome.toldAt())
        .execute();
    new ReaderList(handle, "commitment_outcome_reader", "outcome_id").add(outcome.id(), outcome.readers());
  }

  @Override
  public Optional<Commitment> find(CommitmentId id) {
    return Question.of(handle, SELECT + """
             WHERE commitment.id = :id
            """)
        .bind("id", id)
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public Optional<Commitment> referred(String reference) {
    return Question.of(handle, SELECT + """
             WHERE lower(commitment.reference) = lower(:reference)
            """)
        .bind("reference", reference)
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public List<Commitment> ofAuthor(PersonId author, int most) {
    return Question.of(handle, SELECT + """
             WHERE commitment.author_id = :author
             ORDER BY CASE WHEN commitment.closed_at IS NULL THEN 0 ELSE 1 END, commitment.made_at DESC,
                      commitment.id DESC
             LIMIT :most
            """)
        .bind("author", author)
        .bind("most", most)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public int countOf(PersonId author) {
    return Question.of(handle, """
            SELECT count(*) AS made
              FROM commitment
             WHERE author_id = :author
            """)
        .bind("author", author)
        .map(Row.to(row -> row.count("made")))
        .one();
  }

  @Override
  public List<Commitment> naming(PersonId reader, PersonId author, CohortId cohort) {
    return Question.of(handle, SELECT + """
              JOIN commitment_reader ON commitment_reader.commitment_id = commitment.id
             WHERE commitment_reader.person_id = :reader AND commitment.author_id = :author
               AND commitment.cohort_id = :cohort
             ORDER BY commitment.made_at, commitment.id
            """)
        .bind("reader", reader)
        .bind("author", author)
        .bind("cohort", cohort)
        .map(Row.to(this::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public List<Waiting> waiting() {
    return Question.of(handle, WAITING + "ORDER BY id").map(WAITS).list();
  }

  @Override
  public Optional<Waiting> waiting(CommitmentId id) {
    return Question.of(handle, WAITING + "AND id = :id").bind("id", id).map(WAITS).findOne();
  }

  @Override
  public void comesBack(CommitmentId id, Return then) {
    new PlanVersion(handle).raise();
    returning(then, handle.createUpdate("""
            UPDATE commitment
               SET ask_on = :askOn, turn = :turn, asked_at = :askedAt, carried = :carried, rests = :rests,
                   session_id = :session
             WHERE id = :id
            """))
        .bind("id", id)
        .execute();
  }

  private static Return comesBack(Row row) throws SQLException {
    return new Return(row.day("ask_on"), row.count("turn"), row.maybeInstant("asked_at"), row.is("carried"),
        row.is("rests"), row.maybeNumber("session_id").map(SessionId::new));
  }

  @Override
  public List<Outcome> outcomes(Commitment commitment) {
    return Question.of(handle, """
            SELECT id, words, audience, told_at,
                   (SELECT string_agg(listed.person_id || '/' || listed.role, ' ' ORDER BY listed.position)
                      FROM commitment_outcome_reader listed
                     WHERE listed.outcome_id = commitment_outcome.id) AS readers
              FROM commitment_outcome
             WHERE commitment_id = :commitment
             ORDER BY told_at, id
            """)
        .bind("commitment", commitment.id())
        .map(Row.to(row -> {
          var id = new OutcomeId(row.number("id"));
          return new Outcome(id, keys.openProse(commitment.author(), words(id), row.sealed("words")),
              row.word("audience", Audience.class), row.readers("readers"), row.instant("told_at"));
        }))
        .list();
  }

  /** Empty where its author's key was destroyed. */
  private Optional<Commitment> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private Commitment opened(Row row, PersonId author) throws SQLException {
    var id = new CommitmentId(row.number("id"));
    var plan = new Plan(keys.openProse(author, slot(id, "cue"), row.sealed("cue")),
        keys.openProse(author, slot(id, "act"), row.sealed("act")),
        keys.openProse(author, slot(id, "reason"), row.sealed("reason")),
        row.maybeSealed("picture").map(sealed -> keys.openProse(author, slot(id, "picture"), sealed)));
    return new Commitment(id, row.text("reference"), row.cohort("cohort_id"), author, plan,
        row.word("audience", Audience.class), row.readers("readers"), row.instant("made_at"),
        row.maybeInstant("edited_at"),
        comesBack(row), row.maybeInstant("closed_at"));
  }

  private static Slot slot(CommitmentId id, String column) {
    return new Slot("commitment", column, id);
  }

  private static Slot words(OutcomeId id) {
    return new Slot("commitment_outcome", "words", id);
  }
}
