package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.MoveToServers;
import org.collegium.core.store.PostgresServer;
import org.collegium.core.text.Secret;
import org.collegium.launcher.running.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./collegium migrate sqlite-to-postgres}: what was in files is on servers, and the files are as they were. */
@Timeout(120)
class SqliteToPostgresTest {

  private static final String[] MIGRATE = {"migrate", "sqlite-to-postgres"};

  @TempDir
  Path folder;

  private final DatabaseUrls urls = PostgresServer.running().empty();
  private Typing files;
  private Typing servers;

  @BeforeEach
  void aCohortInFiles() {
    files = Typing.withTheSampleCohort(folder);
    servers = new Typing(folder).with("DATABASE_URL", urls.words().reveal())
        .with("DATABASE_KEYS_URL", urls.keys().reveal()).with("COLLEGIUM_MASTER_KEY_FILE", "data/master.key");
  }

  @Test
  void everythingIsThereAfterwardsAndIsShownAsBefore() {
    var before = files.type("cohort", "show", FRONT_RANGE).out();

    var said = servers.type(MIGRATE);

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("the keys first", "person: 29 of 29", "rows in the file",
        "the same on both sides. Next: ./collegium doctor", "once you are sure").doesNotContain("\r");
    assertThat(said.out()).containsPattern("person +29 +29 +([0-9a-f]{12}) +\\1");
    assertThat(servers.type("cohort", "show", FRONT_RANGE).out()).isEqualTo(before).contains("24 leaders");
    assertThat(servers.type("session", "list", FRONT_RANGE).out())
        .isEqualTo(files.type("session", "list", FRONT_RANGE).out());
    assertThat(servers.type("doctor").out()).contains("the master key fits; cohorts in it: 1");
  }

  @Test
  void nobodyWorksOnWithTheFilesThatStayBehind() {
    servers.type(MIGRATE);

    var said = files.type("run");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("was moved to PostgreSQL", "DATABASE_URL", "moved-to-servers");
  }

  @Test
  void whoWatchesSeesOneLineThatGoesOn() {
    var said = servers.answering().type(MIGRATE);

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("\rperson: 29 of 29 ").containsPattern("\\R\\Rtable ");
  }

  @Test
  void whatIsHalfMovedIsOfNoUseUntilTheSameCommandEndsIt() throws IOException {
    var key = MasterKey.read(new Secret(Files.readString(files.data().resolve("master.key"))));
    try (var move = MoveToServers.open(files.data(), urls, key)) {
      assertThatThrownBy(() -> move.carryOut((_, _, _) -> {
        throw new IllegalStateException("Pulled the plug");
      })).hasMessage("Pulled the plug");
    }
    assertThat(servers.type("run").err()).contains("'./collegium migrate sqlite-to-postgres' goes on with it");
    assertThat(servers.type("doctor").out()).contains("has begun and is not complete");

    assertThat(servers.type(MIGRATE).code()).isZero();

    assertThat(servers.type("cohort", "list").out()).contains(FRONT_RANGE);
    assertThat(servers.type(MIGRATE).err()).contains("is complete already: './collegium run' works on it");
  }

  @Test
  void whileABotRunsNothingIsMoved() throws IOException {
    try (var _ = ((RunLock.Taken) RunLock.take(files.data())).lock()) {
      var said = servers.type(MIGRATE);

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).contains("A bot runs on", "Stop it first");
    }
    assertThat(servers.type("doctor").out()).contains("cohorts in it: 0");
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsMade() throws IOException {
    assertThat(files.type(MIGRATE).err()).contains("Set DATABASE_URL and DATABASE_KEYS_URL");
    assertThat(servers.with("COLLEGIUM_DATA", "elsewhere").type(MIGRATE).err()).contains("There is no collegium.db in");
    assertThat(folder.resolve("elsewhere")).doesNotExist();
    servers.without("COLLEGIUM_DATA");
    Files.writeString(files.data().resolve("master.key.next"), MasterKey.fresh().reveal());
    assertThat(servers.type(MIGRATE).err()).contains("./collegium keys rotate");
    Files.delete(files.data().resolve("master.key.next"));
    servers.without("COLLEGIUM_MASTER_KEY_FILE").with("COLLEGIUM_MASTER_KEY", MasterKey.fresh().reveal());

    assertThat(servers.type(MIGRATE).err()).contains("The master key does not fit");
  }
}
