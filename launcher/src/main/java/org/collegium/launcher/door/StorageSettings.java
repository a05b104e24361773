package org.collegium.launcher.door;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.text.Secret;

/**
 * Where things are kept.
 *
 * @param folder the data folder, absolute; made on first use
 * @param masterKey the key as it was set; empty when it lies in {@link #masterKeyFile}
 * @param servers where the databases are if they are PostgreSQL's; empty when they are files of the data folder
 */
public record StorageSettings(Path folder, Optional<Secret> masterKey, Optional<DatabaseUrls> servers) {

  /** Where the master key lies that is not set otherwise. */
  public Path masterKeyFile() {
    return folder.resolve("master.key");
  }

  /** Settings that hold for this data folder only; the environment wins over it. */
  public Path settingsFile() {
    return folder.resolve("collegium.properties");
  }

  /** Where commands write down what should not have happened. */
  public Path faultsFile() {
    return folder.resolve("faults.log");
  }

  /** Whether anything is kept there yet, as far as can be told without opening it. */
  public boolean isBegun() {
    return servers.isPresent()
        || Stream.of(Database.WORDS, Database.KEYS).anyMatch(file -> Files.exists(folder.resolve(file)));
  }

  /** Where the words are, for people to read. */
  public String whereabouts() {
    return servers.map(DatabaseUrls::whereabouts).orElseGet(() -> folder.resolve(Database.WORDS).toString());
  }
}
