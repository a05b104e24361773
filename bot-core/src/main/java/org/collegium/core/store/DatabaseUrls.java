package org.collegium.core.store;

import org.collegium.core.text.Secret;

/**
 * Where two databases of PostgreSQL servers are, as JDBC takes it ({@code jdbc:postgresql://host/name?user=…}).
 *
 * @param words all but the keys
 * @param keys the keys of people; another database, so that no backup of the words holds them
 */
public record DatabaseUrls(Secret words, Secret keys) {

  /** Where the words are, for people to read; without a password. */
  public String whereabouts() {
    return new PostgresDatabase(words).name();
  }
}
