package org.collegium.core.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Installation.Revoked;
import org.collegium.core.installation.Installations;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.jdbi.v3.core.Handle;

/** Installations, in SQL. Their tokens are no person's, and sealed with the master key itself. */
final class InstallationTable implements Installations {

  private final Handle handle;
  private final Seal seal;

  InstallationTable(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  @Override
  public void keep(Installed installed) {
    handle.createUpdate("""
            INSERT INTO installation (platform, name, token, scopes, installed_at)
            VALUES (:platform, :name, :token, :scopes, :installedAt)
            ON CONFLICT (platform) DO UPDATE
               SET name = excluded.name, token = excluded.token, scopes = excluded.scopes,
                   installed_at = excluded.installed_at, revoked_at = NULL
            """)
        .bind("platform", installed.platform())
        .bind("name", installed.name())
        .bind("token", seal.close(installed.token().reveal().getBytes(StandardCharsets.UTF_8),
            slot(installed.platform())))
        .bind("scopes", String.join(" ", installed.scopes()))
        .bind("installedAt", installed.installedAt())
        .execute();
  }

  @Override
  public void revoke(Installed installed, Instant at) {
    handle.createUpdate("""
            UPDATE installation
               SET token = NULL, revoked_at = :at
             WHERE platform = :platform AND installed_at = :installedAt AND revoked_at IS NULL
            """)
        .bind("platform", installed.platform())
        .bind("installedAt", installed.installedAt())
        .bind("at", at)
        .execute();
  }

  @Override
  public Optional<Installation> find(String platform) {
    return Question.of(handle, """
            SELECT platform, name, token, scopes, installed_at, revoked_at
              FROM installation
             WHERE platform = :platform
            """)
        .bind("platform", platform)
        .map(Row.to(this::installation))
        .findOne();
  }

  @Override
  public List<Installation> all() {
    return Question.of(handle, """
            SELECT platform, name, token, scopes, installed_at, revoked_at
              FROM installation
             ORDER BY lower(name), platform
            """)
        .map(Row.to(this::installation))
        .list();
  }

  @Override
  public Prose nameOf(String platform) {
    return Question.of(handle, """
            SELECT name
              FROM installation
             WHERE platform = :platform
            """)
        .bind("platform", platform)
        .map(Row.to(row -> row.prose("name")))
        .findOne()
        .orElseGet(() -> new Prose(platform));
  }

  /** Seals tokens anew that are still sealed with an earlier master key; says how many these were. */
  int sealAnew(Seal earlier) {
    var tokens = Question.of(handle, """
            SELECT platform, token
              FROM installation
             WHERE token IS NOT NULL
             ORDER BY platform
            """)
        .map(Row.to(row -> Map.entry(row.text("platform"), row.sealed("token"))))
        .list().stream().filter(token -> !seal.fits(token.getValue(), slot(token.getKey()))).toList();
    for (var token : tokens) {
      var slot = slot(token.getKey());
      handle.createUpdate("""
              UPDATE installation
                 SET token = :token
               WHERE platform = :platform
              """)
          .bind("platform", token.getKey())
          .bind("token", seal.close(earlier.open(token.getValue(), slot), slot))
          .execute();
    }
    return tokens.size();
  }

  private Installation installation(Row row) throws SQLException {
    var platform = row.text("platform");
    var name = row.prose("name");
    var installedAt = row.instant("installed_at");
    var revokedAt = row.maybeInstant("revoked_at");
    if (revokedAt.isPresent()) {
      return new Revoked(platform, name, installedAt, revokedAt.get());
    }
    var token = new String(seal.open(row.sealed("token"), slot(platform)), StandardCharsets.UTF_8);
    return new Installed(platform, name, new Secret(token),
        row.pieces("scopes").filter(scope -> !scope.isEmpty()).toList(), installedAt);
  }

  private static Slot slot(String platform) {
    return new Slot("installation", "token", platform);
  }
}
