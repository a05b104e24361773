package org.collegium.launcher.door;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.text.Secret;
import org.collegium.launcher.door.Written.FoundSecret;

/** Turns what is written about the key and the databases into settings; the folder is known already. */
final class StorageReader {

  static final String MASTER_KEY = "COLLEGIUM_MASTER_KEY";
  static final String WORDS_URL = "DATABASE_URL";
  static final String KEYS_URL = "DATABASE_KEYS_URL";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private static final Pattern USER_BEFORE_HOST = Pattern.compile("^[^?]*//[^/?]*@");

  private final Written written;
  private final Consumer<Setting> inForce;

  /** @param inForce takes each setting found, for people to look at */
  StorageReader(Written written, Consumer<Setting> inForce) {
    this.written = written;
    this.inForce = inForce;
  }

  StorageSettings settings(Path folder) {
    var unkeyed = new StorageSettings(folder, Optional.empty(), Optional.empty());
    var key = written.secret(MASTER_KEY);
    inForce
        .accept(new Setting(MASTER_KEY, key.isPresent() || Files.exists(unkeyed.masterKeyFile()) ? "•••" : "none yet",
            key.map(FoundSecret::from).orElseGet(() -> Files.exists(unkeyed.masterKeyFile())
                ? unkeyed.masterKeyFile().toString() : "made on first use, in " + unkeyed.masterKeyFile())));
    key.ifPresent(set -> judge(set.value(), MASTER_KEY + " in " + set.from()));
    return new StorageSettings(folder, key.map(FoundSecret::value), servers(key.isPresent()));
  }

  private void judge(Secret key, String whose) {
    try {
      MasterKey.read(key);
    } catch (IllegalArgumentException malformed) {
      written.refuse(whose + " is no master key. " + malformed.getMessage() + ".");
    }
  }

  private Optional<DatabaseUrls> servers(boolean keyIsSet) {
    var words = url(WORDS_URL);
    var keys = url(KEYS_URL);
    if (words.isPresent() != keys.isPresent()) {
      written.refuse(WORDS_URL + " and " + KEYS_URL + " go together, two databases of PostgreSQL: words in one, keys in"
          + " the other, so that no backup of the words holds the keys. Still to be set: "
          + (words.isPresent() ? KEYS_URL : WORDS_URL) + ". docs/scale.md tells how.");
    }
    if (words.isPresent() && !keyIsSet) {
      written.refuse("With " + WORDS_URL + ", the master key must be set too, since every machine needs the same one: "
          + MASTER_KEY + " or " + MASTER_KEY + "_FILE. 'openssl rand -base64 32' makes one.");
    }
    return words.flatMap(one -> keys.map(other -> new DatabaseUrls(one, other)));
  }

  private Optional<Secret> url(String name) {
    var found = written.secret(name);
    found.ifPresent(url -> {
      inForce.accept(new Setting(name, "•••", url.from()));
      if (USER_BEFORE_HOST.matcher(url.value().reveal()).find()) {
        written.refuse(name + " in " + url.from() + " has a user before the server's name, which JDBC does not read;"
            + " write jdbc:postgresql://localhost/collegium?user=collegium&password=…");
      } else if (!url.value().reveal().startsWith(POSTGRESQL)) {
        written.refuse(name + " in " + url.from() + " does not begin with " + POSTGRESQL
            + "; write an address such as jdbc:postgresql://localhost/collegium?user=collegium&password=…");
      }
    });
    return found.map(FoundSecret::value);
  }
}
