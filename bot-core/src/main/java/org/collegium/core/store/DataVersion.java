package org.collegium.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Notices cheaply that something was written, by this program or another. Safe to share between threads. */
public final class DataVersion implements AutoCloseable {

  private final SqliteFile file;
  private final Connection connection;
  private final PreparedStatement question;

  DataVersion(SqliteFile file) {
    this.file = file;
    this.connection = file.connect();
    try {
      this.question = connection.prepareStatement("PRAGMA data_version");
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  /** A number that differs from the last one if anything was written since; it says nothing else. */
  public synchronized long seen() {
    try (var answer = question.executeQuery()) {
      return answer.getLong(1);
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  @Override
  public synchronized void close() {
    try (connection) {
      question.close();
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }
}
