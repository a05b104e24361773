package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.command.PendingCommands;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PendingCommands.Waits;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.store.Seal.Slot;
import org.jdbi.v3.core.Handle;

/** Commands that wait, in SQL; what was typed and attached is sealed. */
final class PendingCommandTable implements PendingCommands {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Handle handle;
  private final PersonKeys keys;

  PendingCommandTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void add(Pending pending) {
    forgetRunOut(pending.since());
    handle.createUpdate("""
            INSERT INTO pending_command (token, person_id, path, options, file, waits, request_key, since)
            VALUES (:token, :person, :path, :options, :file, :waits, :key, :since)
            """)
        .bind("token", pending.token())
        .bind("person", pending.person())
        .bind("path", pending.path())
        .bind("options", keys.seal(pending.person(), options(pending.token()), Packed.of(pending.options()).together()))
        .bind("file", pending.file()
            .map(file -> keys.seal(pending.person(), file(pending.token()), Packed.of(file).together())))
        .bind("waits", pending.waits())
        .bind("key", pending.key())
        .bind("since", pending.since())
        .execute();
  }

  /** Whoever has not confirmed within a day begins anew. */
  void forgetRunOut(Instant now) {
    handle.createUpdate("""
            DELETE FROM pending_command
             WHERE since < :limit
            """)
        .bind("limit", now.minus(A_DAY))
        .execute();
  }

  @Override
  public Optional<Pending> find(ReplyTo token, PersonId person, Instant now) {
    return Question.of(handle, """
            SELECT token, person_id, path, options, file, waits, request_key, since
              FROM pending_command
             WHERE token = :token AND person_id = :person AND since >= :limit
            """)
        .bind("limit", now.minus(A_DAY))
        .bind("token", token)
        .bind("person", person)
        .map(Row.to(this::pending))
        .findOne();
  }

  @Override
  public Optional<ReplyTo> waitingFor(RequestKey key, PersonId person) {
    return Question.of(handle, """
            SELECT token
              FROM pending_command
             WHERE request_key = :key AND person_id = :person
            """)
        .bind("key", key)
        .bind("person", person)
        .map(Row.to(row -> new ReplyTo(row.text("token"))))
        .list().stream().findFirst();
  }

  @Override
  public List<Pending> allOf(PersonId person) {
    return Question.of(handle, """
            SELECT token, person_id, path, options, file, waits, request_key, since
              FROM pending_command
             WHERE person_id = :person
             ORDER BY since DESC, token
            """)
        .bind("person", person)
        .map(Row.to(this::pending))
        .list();
  }

  @Override
  public boolean remove(ReplyTo token) {
    return handle.createUpdate("""
            DELETE FROM pending_command
             WHERE token = :token
            """)
        .bind("token", token)
        .execute() == 1;
  }

  private Pending pending(Row row) throws SQLException {
    var token = new ReplyTo(row.text("token"));
    var person = row.person("person_id");
    return new Pending(token, person, row.text("path"),
        Packed.read(keys.open(person, options(token), row.sealed("options"))).words(),
        row.maybeSealed("file").map(sealed -> Packed.read(keys.open(person, file(token), sealed)).file()),
        row.word("waits", Waits.class), new RequestKey(row.text("request_key")), row.instant("since"));
  }

  private static Slot options(ReplyTo token) {
    return new Slot("pending_command", "options", token.token());
  }

  private static Slot file(ReplyTo token) {
    return new Slot("pending_command", "file", token.token());
  }
}
