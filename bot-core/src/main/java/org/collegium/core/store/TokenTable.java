package org.collegium.core.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.command.Tokens;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.jdbi.v3.core.Handle;

/** What tokens mean, in SQL. */
final class TokenTable implements Tokens {

  private static final String INSERT = """
      INSERT INTO token (token, subject, about, person_id)
      VALUES (:token, :subject, :about, :person)
      ON CONFLICT (subject, about, person_id) DO NOTHING
      """;

  /** Of so many it is asked in one question: each of those costs more than a row of its answer. */
  private static final int AT_ONCE = 50;
  private static final String KNOWN = """
      SELECT about, token
        FROM token
       WHERE subject = :subject AND person_id = :person
         AND about IN (""" + IntStream.range(0, AT_ONCE).mapToObj(place -> ":about" + place)
      .collect(Collectors.joining(", ")) + ")";

  private final Handle handle;
  private final Ids ids;

  TokenTable(Handle handle, Ids ids) {
    this.handle = handle;
    this.ids = ids;
  }

  @Override
  public ReplyTo tokenFor(Meaning meaning) {
    return known(meaning).orElseGet(() -> {
      add(ids.nextToken(), meaning);
      return known(meaning).orElseThrow();
    });
  }

  @Override
  public Map<Long, ReplyTo> tokensFor(Subject subject, Collection<Long> abouts, PersonId person) {
    var wanted = List.copyOf(new LinkedHashSet<>(abouts));
    var tokens = new HashMap<>(known(subject, wanted, person));
    var missing = wanted.stream().filter(about -> !tokens.containsKey(about)).toList();
    if (!missing.isEmpty()) {
      var batch = handle.prepareBatch(INSERT);
      missing.forEach(about -> batch.bind("token", ids.nextToken())
          .bind("subject", subject).bind("about", about).bind("person", person).add());
      batch.execute();
      tokens.putAll(known(subject, missing, person));
    }
    return tokens;
  }

  private Map<Long, ReplyTo> known(Subject subject, List<Long> abouts, PersonId person) {
    var known = new HashMap<Long, ReplyTo>();
    for (var from = 0; from < abouts.size(); from += AT_ONCE) {
      var question = Question.of(handle, KNOWN).bind("subject", subject).bind("person", person);
      for (var place = 0; place < AT_ONCE; place++) {
        question.bind("about" + place, abouts.get(Math.min(from + place, abouts.size() - 1)));
      }
      question.map(Row.to(row -> Map.entry(row.number("about"), new ReplyTo(row.text("token")))))
          .list().forEach(found -> known.put(found.getKey(), found.getValue()));
    }
    return known;
  }

  @Override
  public Optional<ReplyTo> known(Meaning meaning) {
    return Question.of(handle, """
            SELECT token
              FROM token
             WHERE subject = :subject AND about = :about AND person_id = :person
            """)
        .bind("subject", meaning.subject())
        .bind("about", meaning.id())
        .bind("person", meaning.person())
        .map(Row.to(row -> new ReplyTo(row.text("token"))))
        .findOne();
  }

  private void add(ReplyTo token, Meaning meaning) {
    handle.createUpdate(INSERT)
        .bind("token", token)
        .bind("subject", meaning.subject())
        .bind("about", meaning.id())
        .bind("person", meaning.person())
        .execute();
  }

  @Override
  public void end(Subject subject, PersonId person) {
    handle.createUpdate("""
            DELETE FROM token
             WHERE subject = :subject AND person_id = :person
            """)
        .bind("subject", subject)
        .bind("person", person)
        .execute();
  }

  @Override
  public Optional<Meaning> meaningOf(ReplyTo token) {
    return Question.of(handle, """
            SELECT subject, about, person_id
              FROM token
             WHERE token = :token
            """)
        .bind("token", token)
        .map(Row
            .to(row -> new Meaning(row.word("subject", Subject.class), row.number("about"), row.person("person_id"))))
        .findOne();
  }
}
