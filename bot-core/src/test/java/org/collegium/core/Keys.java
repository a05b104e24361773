package org.collegium.core;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.collegium.core.identity.PersonId;
import org.collegium.core.store.Database;

/** The keys of people as they stand in their file, wrapped, read behind the bot's back. */
public final class Keys {

  private Keys() {}

  /** That person's. */
  public static byte[] of(Path folder, PersonId person) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.KEYS));
        var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT wrapped FROM person_key WHERE person_id = " + person.value())) {
      return found.getBytes("wrapped");
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
