package org.collegium.core.store;

import java.time.Instant;
import org.collegium.core.installation.Invitation;
import org.collegium.core.installation.Invitations;
import org.jdbi.v3.core.Handle;

/** Invitations, in SQL. */
final class InvitationTable implements Invitations {

  private final Handle handle;

  InvitationTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Invitation invitation, Instant expiresAt, Instant now) {
    handle.createUpdate("""
            DELETE FROM invitation
             WHERE expires_at <= :now
            """)
        .bind("now", now)
        .execute();
    handle.createUpdate("""
            INSERT INTO invitation (hash, expires_at)
            VALUES (:hash, :expiresAt)
            """)
        .bind("hash", invitation.hash())
        .bind("expiresAt", expiresAt)
        .execute();
  }

  @Override
  public boolean isOpen(Invitation invitation, Instant now) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM invitation
                            WHERE hash = :hash AND expires_at > :now) AS found
            """)
        .bind("hash", invitation.hash())
        .bind("now", now)
        .map(Row.to(row -> row.is("found")))
        .one();
  }

  @Override
  public boolean take(Invitation invitation, Instant now) {
    return handle.createUpdate("""
            DELETE FROM invitation
             WHERE hash = :hash AND expires_at > :now
            """)
        .bind("hash", invitation.hash())
        .bind("now", now)
        .execute() == 1;
  }
}
