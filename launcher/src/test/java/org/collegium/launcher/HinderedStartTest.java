package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.collegium.core.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot that could show somebody what is kept no longer does not start, and says so. */
@Timeout(60)
class HinderedStartTest {

  @TempDir
  Path folder;

  @Test
  void whatIsKeptNoLongerAndCannotBeTakenAwayIsASentenceForTheOperator() throws SQLException {
    var typing = Typing.withTheSampleCohort(folder);
    in(typing, Database.WORDS, "INSERT INTO announcement (id, cohort_id, author_id, words, made_at, request_key)"
        + " SELECT 1, cohort.id, (SELECT min(id) FROM person), x'00', 5, 'press 1' FROM cohort");
    in(typing, Database.WORDS, "CREATE TRIGGER nothing_goes BEFORE DELETE ON announcement"
        + " BEGIN SELECT RAISE(ABORT, 'the disk is broken'); END");
    try (var open = typing.open()) {
      var cohort = open.house().memberships().read(books -> books.cohorts().all().getFirst().id());
      in(typing, Database.KEYS, "INSERT INTO ended_keeping (cohort_id, ended_at) VALUES (" + cohort.value() + ", 9)");
    }

    var said = typing.type("run");

    assertThat(said.code()).isNotZero();
    assertThat(said.err()).contains("What is kept no longer could not be taken away", "the bot does not start")
        .doesNotContain("Exception");
  }

  private static void in(Typing typing, String database, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + typing.data().resolve(database));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
