package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.checkin.Round;
import org.collegium.core.checkin.Rounds;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.Stage;
import org.jdbi.v3.core.Handle;

/** The rounds of questions, in SQL. */
final class RoundTable implements Rounds {

  /** Every round with its prompts in one column, in order, with a space between them. */
  private static final String SELECT = """
      SELECT round.id, round.cohort_id, round.session_id, round.number, round.stage, round.ordinal, round.opens_on,
             round.opened_at, round.closes_at, round.nudge_on,
             (SELECT string_agg(round_prompt.prompt, ' ' ORDER BY round_prompt.position)
                FROM round_prompt
               WHERE round_prompt.round_id = round.id) AS prompts
        FROM round
      """;

  private static final Row.Reading<Round> ROUND = Row.to(row -> new Round(new RoundId(row.number("id")),
      row.cohort("cohort_id"), new SessionId(row.number("session_id")), row.count("number"),
      row.word("stage", Stage.class), row.count("ordinal"), row.pieces("prompts").toList(), row.day("opens_on"),
      row.instant("opened_at"), row.instant("closes_at"), row.day("nudge_on")));

  private final Handle handle;
  private final PlanVersion plan;

  RoundTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public boolean add(Round round) {
    plan.raise();
    var isNew = handle.createUpdate("""
            INSERT INTO round (id, cohort_id, session_id, number, stage, ordinal, opens_on, opened_at, closes_at,
                               nudge_on)
            VALUES (:id, :cohort, :session, :number, :stage, :ordinal, :opensOn, :openedAt, :closesAt,
                    :nudgeOn)
            ON CONFLICT (session_id, stage, ordinal) DO NOTHING
            """)
        .bind("id", round.id())
        .bind("cohort", round.cohort())
        .bind("session", round.session())
        .bind("number", round.number())
        .bind("stage", round.stage())
        .bind("ordinal", round.ordinal())
        .bind("opensOn", round.opensOn())
        .bind("openedAt", round.openedAt())
        .bind("closesAt", round.closesAt())
        .bind("nudgeOn", round.nudgeOn())
        .execute() == 1;
    if (isNew) {
      addPrompts(round);
    }
    return isNew;
  }

  private void addPrompts(Round round) {
    for (var position = 0; position < round.prompts().size(); position++) {
      handle.createUpdate("""
              INSERT INTO round_prompt (round_id, position, prompt)
              VALUES (:round, :position, :prompt)
              """)
          .bind("round", round.id())
          .bind("position", position)
          .bind("prompt", round.prompts().get(position))
          .execute();
    }
  }

  @Override
  public Optional<Round> find(RoundId id) {
    return Question.of(handle, SELECT + """
             WHERE round.id = :id
            """)
        .bind("id", id)
        .map(ROUND)
        .findOne();
  }

  @Override
  public List<Round> of(CohortId cohort) {
    return Question.of(handle, SELECT + """
             WHERE round.cohort_id = :cohort
             ORDER BY round.opened_at DESC, round.id DESC
            """)
        .bind("cohort", cohort)
        .map(ROUND)
        .list();
  }

  @Override
  public List<Round> openedSince(CohortId cohort, Instant since) {
    return Question.of(handle, SELECT + """
             WHERE round.cohort_id = :cohort AND round.opened_at >= :since
             ORDER BY round.opened_at DESC, round.id DESC
            """)
        .bind("cohort", cohort)
        .bind("since", since)
        .map(ROUND)
        .list();
  }

  @Override
  public List<Round> toNudge() {
    return Question.of(handle, SELECT + """
             WHERE round.nudged_at IS NULL
             ORDER BY round.nudge_on, round.id
            """)
        .map(ROUND)
        .list();
  }

  @Override
  public void nudged(RoundId id, Instant at) {
    plan.raise();
    handle.createUpdate("""
            UPDATE round
               SET nudged_at = :at
             WHERE id = :id AND nudged_at IS NULL
            """)
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  @Override
  public List<Round> toClose() {
    return Question.of(handle, SELECT + """
             WHERE round.closed_at IS NULL
             ORDER BY round.closes_at, round.id
            """)
        .map(ROUND)
        .list();
  }

  /** Only the chore that says so asks for it, and asks anew by itself: it moves no hour of any other. */
  @Override
  public void closed(RoundId id, Instant at) {
    handle.createUpdate("""
            UPDATE round
               SET closed_at = :at
             WHERE id = :id AND closed_at IS NULL
            """)
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  @Override
  public Set<RoundId> closedEarly() {
    return Question.of(handle, """
            SELECT id
              FROM round
             WHERE closed_at < closes_at
            """)
        .map(Row.to(row -> new RoundId(row.number("id"))))
        .set();
  }

  @Override
  public void follow(Round round) {
    plan.raise();
    handle.createUpdate("""
            UPDATE round
               SET closes_at = :closesAt, nudge_on = :nudgeOn, closed_at = NULL
             WHERE id = :id
            """)
        .bind("id", round.id())
        .bind("closesAt", round.closesAt())
        .bind("nudgeOn", round.nudgeOn())
        .execute();
  }

  @Override
  public Set<String> askedIn(CohortId cohort) {
    return Question.of(handle, """
            SELECT DISTINCT round_prompt.prompt
              FROM round_prompt
              JOIN round ON round.id = round_prompt.round_id
             WHERE round.cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> row.text("prompt")))
        .set();
  }
}
