package org.collegium.core.store;

import java.util.List;
import java.util.Optional;
import org.collegium.core.coaching.CoachingThread;
import org.collegium.core.coaching.CoachingThreads;
import org.collegium.core.coaching.Pair;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.jdbi.v3.core.Handle;

/** About which reflections mentors and leaders write to each other, in SQL. */
final class CoachingThreadTable implements CoachingThreads {

  private static final String SELECT = """
      SELECT id, cohort_id, mentor_id, leader_id, reflection_id
        FROM coaching_thread
      """;

  private static final Row.Reading<CoachingThread> THREAD = Row.to(row -> new CoachingThread(
      new CoachingThreadId(row.number("id")),
      new Pair(row.cohort("cohort_id"), row.person("mentor_id"), row.person("leader_id")),
      row.maybeNumber("reflection_id").map(ReflectionId::new)));

  private final Handle handle;

  CoachingThreadTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(CoachingThread thread) {
    handle.createUpdate("""
            INSERT INTO coaching_thread (id, cohort_id, mentor_id, leader_id, reflection_id)
            VALUES (:id, :cohort, :mentor, :leader, :reflection)
            """)
        .bind("id", thread.id())
        .bind("cohort", thread.pair().cohort())
        .bind("mentor", thread.pair().mentor())
        .bind("leader", thread.pair().leader())
        .bind("reflection", thread.reflection())
        .execute();
  }

  @Override
  public Optional<CoachingThread> find(CoachingThreadId id) {
    return Question.of(handle, SELECT + """
             WHERE id = :id
            """)
        .bind("id", id)
        .map(THREAD)
        .findOne();
  }

  @Override
  public Optional<CoachingThread> about(ReflectionId reflection, PersonId mentor) {
    return Question.of(handle, SELECT + """
             WHERE reflection_id = :reflection AND mentor_id = :mentor
            """)
        .bind("reflection", reflection)
        .bind("mentor", mentor)
        .map(THREAD)
        .findOne();
  }

  @Override
  public List<CoachingThread> of(PersonId person) {
    return Question.of(handle, SELECT + """
             WHERE mentor_id = :person OR leader_id = :person
             ORDER BY id
            """)
        .bind("person", person)
        .map(THREAD)
        .list();
  }
}
