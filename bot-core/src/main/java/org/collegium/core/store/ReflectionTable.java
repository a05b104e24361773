package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RoundId;
import org.collegium.core.reflection.EarlierWording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Asked;
import org.collegium.core.reflection.Reflections;
import org.jdbi.v3.core.Handle;

/** What people wrote, in SQL; sealed on its way in and opened on its way out. */
final class ReflectionTable implements Reflections {

  private static final String SELECT = """
      SELECT reflection.id, reflection.reference, reflection.cohort_id, reflection.author_id, reflection.session,
             reflection.round_id, reflection.prompt, reflection.answer, reflection.follow_up, reflection.audience,
             reflection.written_at, reflection.edited_at, reflection.late, reflection.request_key,
             (SELECT string_agg(listed.person_id || '/' || listed.role, ' ' ORDER BY listed.position)
                FROM reflection_reader listed
               WHERE listed.reflection_id = reflection.id) AS readers
        FROM reflection
      """;

  private final Handle handle;
  private final SealedReflection sealed;
  private final ReflectionReaderTable readers;
  private final EarlierWordingTable earlier;

  ReflectionTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.sealed = new SealedReflection(keys);
    this.readers = new ReflectionReaderTable(handle);
    this.earlier = new EarlierWordingTable(handle, keys);
  }

  @Override
  public boolean add(Reflection reflection) {
    if (isKept(reflection)) {
      return false;
    }
    handle.createUpdate("""
            INSERT INTO reflection (id, reference, cohort_id, author_id, session, round_id, prompt, answer, follow_up,
                                    audience, written_at, edited_at, late, request_key)
            VALUES (:id, :reference, :cohort, :author, :session, :round, :prompt, :answer, :followUp,
                    :audience, :writtenAt, :editedAt, :late, :key)
            """)
        .bind("id", reflection.id())
        .bind("reference", reflection.reference())
        .bind("cohort", reflection.cohort())
        .bind("author", reflection.author())
        .bind("session", reflection.session())
        .bind("round", reflection.asked().map(Asked::round))
        .bind("prompt", reflection.asked().map(Asked::prompt))
        .bind("answer", sealed.answer(reflection))
        .bind("followUp", sealed.followUp(reflection))
        .bind("audience", reflection.audience())
        .bind("writtenAt", reflection.writtenAt())
        .bind("editedAt", reflection.editedAt())
        .bind("late", reflection.late())
        .bind("key", reflection.key())
        .execute();
    readers.add(reflection);
    return true;
  }

  private boolean isKept(Reflection reflection) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM reflection
                            WHERE request_key = :key
                               OR (round_id = :round AND prompt = :prompt AND author_id = :author)) AS kept
            """)
        .bind("key", reflection.key())
        .bind("round", reflection.asked().map(Asked::round))
        .bind("prompt", reflection.asked().map(Asked::prompt))
        .bind("author", reflection.author())
        .map(Row.to(row -> row.is("kept")))
        .one();
  }

  @Override
  public void change(Reflection reflection, Instant at) {
    find(reflection.id()).filter(before -> !before.words().equals(reflection.words())).ifPresent(earlier::keep);
    handle.createUpdate("""
            UPDATE reflection
               SET answer = :answer, follow_up = :followUp, audience = :audience, edited_at = :editedAt
             WHERE id = :id
            """)
        .bind("id", reflection.id())
        .bind("answer", sealed.answer(reflection))
        .bind("followUp", sealed.followUp(reflection))
        .bind("audience", reflection.audience())
        .bind("editedAt", reflection.editedAt())
        .execute();
    readers.replace(reflection, at);
  }

  @Override
  public List<EarlierWording> earlier(ReflectionId id, PersonId author) {
    return earlier.of(id, author);
  }

  @Override
  public boolean hasEarlier(ReflectionId id) {
    return earlier.isKeptOf(id);
  }

  @Override
  public Optional<Reflection> find(ReflectionId id) {
    return Question.of(handle, SELECT + """
             WHERE reflection.id = :id
            """)
        .bind("id", id)
        .map(Row.to(sealed::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public Optional<Reflection> referred(String reference) {
    return Question.of(handle, SELECT + """
             WHERE lower(reflection.reference) = lower(:reference)
            """)
        .bind("reference", reference)
        .map(Row.to(sealed::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public List<Reflection> ofAuthor(PersonId author, int most) {
    return Question.of(handle, SELECT + """
             WHERE reflection.author_id = :author
             ORDER BY reflection.written_at DESC, reflection.id DESC
             LIMIT :most
            """)
        .bind("author", author)
        .bind("most", most)
        .map(Row.to(sealed::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public int countOf(PersonId author) {
    return Question.of(handle, """
            SELECT count(*) AS written
              FROM reflection
             WHERE author_id = :author
            """)
        .bind("author", author)
        .map(Row.to(row -> row.count("written")))
        .one();
  }

  @Override
  public List<Reflection> inRound(RoundId round, PersonId author) {
    return Question.of(handle, SELECT + """
              LEFT JOIN round_prompt ON round_prompt.round_id = reflection.round_id
                    AND round_prompt.prompt = reflection.prompt
             WHERE reflection.round_id = :round AND reflection.author_id = :author
             ORDER BY round_prompt.position, reflection.id
            """)
        .bind("round", round)
        .bind("author", author)
        .map(Row.to(sealed::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public boolean hasAnswered(RoundId round, PersonId author) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM reflection
                            WHERE author_id = :author AND round_id = :round) AS answered
            """)
        .bind("author", author)
        .bind("round", round)
        .map(Row.to(row -> row.is("answered")))
        .one();
  }

  @Override
  public Optional<Instant> answeredAt(RoundId round, PersonId author) {
    return Question.of(handle, """
            SELECT min(written_at) AS answered_at
              FROM reflection
             WHERE author_id = :author AND round_id = :round
            """)
        .bind("author", author)
        .bind("round", round)
        .map(Row.to(row -> row.maybeInstant("answered_at")))
        .one();
  }

  @Override
  public List<PersonId> authorsIn(RoundId round) {
    return Question.of(handle, """
            SELECT author_id
              FROM reflection
             WHERE round_id = :round
             GROUP BY author_id
             ORDER BY min(id)
            """)
        .bind("round", round)
        .map(Row.to(row -> row.person("author_id")))
        .list();
  }

  @Override
  public List<Reflection> naming(PersonId reader, CohortId cohort, Instant since) {
    return Question.of(handle, SELECT + """
              JOIN reflection_reader ON reflection_reader.reflection_id = reflection.id
             WHERE reflection_reader.person_id = :reader AND reflection_reader.named_at >= :since
               AND reflection.cohort_id = :cohort
             ORDER BY reflection.written_at, reflection.id
            """)
        .bind("reader", reader)
        .bind("cohort", cohort)
        .bind("since", since)
        .map(Row.to(sealed::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public List<Reflection> namingReader(PersonId author, CohortId cohort, PersonId reader) {
    return Question.of(handle, SELECT + """
              JOIN reflection_reader ON reflection_reader.reflection_id = reflection.id
             WHERE reflection_reader.person_id = :reader AND reflection.author_id = :author
               AND reflection.cohort_id = :cohort
             ORDER BY reflection.written_at, reflection.id
            """)
        .bind("author", author)
        .bind("cohort", cohort)
        .bind("reader", reader)
        .map(Row.to(sealed::opened))
        .list().stream().flatMap(Optional::stream).toList();
  }
}
