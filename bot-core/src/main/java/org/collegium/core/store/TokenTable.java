package org.collegium.core.store;

import java.util.Optional;
import org.collegium.core.command.Tokens;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.jdbi.v3.core.Handle;

/** What tokens mean, in SQL. */
final class TokenTable implements Tokens {

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
    handle.createUpdate("""
            INSERT INTO token (token, subject, about, person_id)
            VALUES (:token, :subject, :about, :person)
            ON CONFLICT (subject, about, person_id) DO NOTHING
            """)
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
