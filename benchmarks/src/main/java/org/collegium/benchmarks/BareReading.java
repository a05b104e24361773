package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.collegium.core.store.Database;

/** What a summary costs at the least: the same rows fetched and opened with nothing but JDBC and AES-GCM. */
final class BareReading implements AutoCloseable {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private static final String NAMED = """
      SELECT reflection.id, reflection.author_id, reflection.answer
        FROM reflection
        JOIN reflection_reader ON reflection_reader.reflection_id = reflection.id
       WHERE reflection_reader.person_id = ? AND reflection.cohort_id = ?
       ORDER BY reflection.written_at, reflection.id
      """;

  private static final String NOTED = """
      INSERT INTO access (id, reflection_id, author_id, reader_id, read_at, through)
      VALUES (?, ?, ?, ?, ?, 'bare')
      """;

  private final Furnished furnished;
  private final Connection words;
  private final Map<Long, SecretKeySpec> keys = new HashMap<>();
  private long lastNote;

  BareReading(Furnished furnished) throws IOException {
    this.furnished = furnished;
    try {
      this.words = connect(furnished.folder().resolve(Database.WORDS));
      words.setAutoCommit(false);
      readKeys();
    } catch (SQLException | GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var pragma = connection.createStatement()) {
      pragma.execute("PRAGMA synchronous = FULL");
    }
    return connection;
  }

  /** Once: the bot, too, opens a person's key once and keeps it. */
  private void readKeys() throws SQLException, GeneralSecurityException {
    var master = new SecretKeySpec(Base64.getDecoder().decode(furnished.master().reveal()), "AES");
    try (var file = connect(furnished.folder().resolve(Database.KEYS)); var query = file.createStatement();
        var rows = query.executeQuery("SELECT person_id, wrapped FROM person_key")) {
      while (rows.next()) {
        var person = rows.getLong(1);
        keys.put(person,
            new SecretKeySpec(open(master, rows.getBytes(2), "person_key.wrapped:" + person), "AES"));
      }
    }
  }

  /** Fetches and opens everything that names the mentor; says how many characters that is. */
  long read() throws IOException {
    return read(Optional.empty());
  }

  /** The same, with a row in the ledger of reads for each, as authors are promised. */
  long readAndNote() throws IOException {
    return read(Optional.of(NOTED));
  }

  private long read(Optional<String> note) throws IOException {
    var characters = 0L;
    try (var query = words.prepareStatement(NAMED); var notes = words.prepareStatement(note.orElse("SELECT 1"))) {
      query.setLong(1, furnished.mentor().id().value());
      query.setLong(2, furnished.cohort().id().value());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var id = rows.getLong(1);
          var author = rows.getLong(2);
          var plain = open(Optional.ofNullable(keys.get(author)).orElseThrow(), rows.getBytes(3),
              "reflection.answer:" + id);
          characters += new String(plain, StandardCharsets.UTF_8).length();
          if (note.isPresent()) {
            notes.setLong(1, ++lastNote);
            notes.setLong(2, id);
            notes.setLong(3, author);
            notes.setLong(4, furnished.mentor().id().value());
            notes.setLong(5, furnished.clock().millis());
            notes.executeUpdate();
          }
        }
      }
      words.commit();
    } catch (SQLException | GeneralSecurityException e) {
      throw new IOException(e);
    }
    return characters;
  }

  private static byte[] open(SecretKeySpec key, byte[] sealed, String slot) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key,
        new GCMParameterSpec(TAG_BITS, Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES)));
    cipher.updateAAD(new byte[] {VERSION});
    cipher.updateAAD(slot.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
  }

  @Override
  public void close() throws IOException {
    try {
      words.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
