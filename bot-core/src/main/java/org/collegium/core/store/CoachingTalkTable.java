package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.coaching.CoachingTalk;
import org.collegium.core.coaching.CoachingTalks;
import org.collegium.core.coaching.Pair;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.jdbi.v3.core.Handle;

/** Times to talk that mentors proposed to leaders, in SQL. */
final class CoachingTalkTable implements CoachingTalks {

  private static final String SELECT = """
      SELECT id, cohort_id, mentor_id, leader_id, proposed_at, settled_at, taken, request_key,
             (SELECT string_agg(CAST(starts_at AS TEXT), ' ' ORDER BY position)
                FROM coaching_talk_time
               WHERE coaching_talk_time.talk_id = coaching_talk.id) AS times
        FROM coaching_talk
      """;

  private final Handle handle;

  CoachingTalkTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public boolean add(CoachingTalk talk) {
    var isNew = handle.createUpdate("""
            INSERT INTO coaching_talk (id, cohort_id, mentor_id, leader_id, proposed_at, request_key)
            VALUES (:id, :cohort, :mentor, :leader, :proposedAt, :key)
            ON CONFLICT (request_key) DO NOTHING
            """)
        .bind("id", talk.id())
        .bind("cohort", talk.pair().cohort())
        .bind("mentor", talk.pair().mentor())
        .bind("leader", talk.pair().leader())
        .bind("proposedAt", talk.proposedAt())
        .bind("key", talk.key())
        .execute() == 1;
    if (isNew) {
      addTimes(talk);
    }
    return isNew;
  }

  private void addTimes(CoachingTalk talk) {
    for (var position = 0; position < talk.times().size(); position++) {
      handle.createUpdate("""
              INSERT INTO coaching_talk_time (talk_id, position, starts_at)
              VALUES (:talk, :position, :startsAt)
              """)
          .bind("talk", talk.id())
          .bind("position", position)
          .bind("startsAt", talk.times().get(position))
          .execute();
    }
  }

  @Override
  public void settle(CoachingTalk talk) {
    handle.createUpdate("""
            UPDATE coaching_talk
               SET settled_at = :settledAt, taken = :taken
             WHERE id = :id
            """)
        .bind("id", talk.id())
        .bind("settledAt", talk.word().map(CoachingTalk.Word::at))
        .bind("taken", talk.taken())
        .execute();
  }

  @Override
  public Optional<CoachingTalk> find(CoachingTalkId id) {
    return Question.of(handle, SELECT + """
             WHERE id = :id
            """)
        .bind("id", id)
        .map(Row.to(CoachingTalkTable::talk))
        .findOne();
  }

  @Override
  public List<CoachingTalk> of(PersonId person) {
    return Question.of(handle, SELECT + """
             WHERE mentor_id = :person OR leader_id = :person
             ORDER BY proposed_at DESC, id DESC
            """)
        .bind("person", person)
        .map(Row.to(CoachingTalkTable::talk))
        .list();
  }

  private static CoachingTalk talk(Row row) throws SQLException {
    var taken = row.maybeInstant("taken");
    return new CoachingTalk(new CoachingTalkId(row.number("id")),
        new Pair(row.cohort("cohort_id"), row.person("mentor_id"), row.person("leader_id")),
        row.pieces("times").map(millis -> Instant.ofEpochMilli(Long.parseLong(millis))).toList(),
        row.instant("proposed_at"), row.maybeInstant("settled_at").map(at -> new CoachingTalk.Word(taken, at)),
        new RequestKey(row.text("request_key")));
  }
}
