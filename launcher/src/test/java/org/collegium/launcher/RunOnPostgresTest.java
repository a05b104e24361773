package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same program on PostgreSQL, on two machines of which one works. */
@Timeout(120)
class RunOnPostgresTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir
  Path folder;

  private final DatabaseUrls urls = PostgresServer.running().empty();
  private final String key = PlantedKey.fresh().reveal();

  @Test
  void everythingThatCanBeTypedWorksOnTwoDatabasesAndLeavesNothingInTheDataFolder() throws IOException {
    var typing = node("one");
    typing.create("Front Range");

    assertThat(typing.type("import", "roster", typing.sample("roster.csv"), "--cohort", "Front Range").code()).isZero();
    assertThat(typing.type("import", "calendar", typing.sample("sessions.ics"), "--cohort", "Front Range").code())
        .isZero();

    assertThat(typing.type("cohort", "list").out()).contains("Front Range");
    assertThat(typing.type("session", "list", "Front Range").code()).isZero();
    assertThat(typing.type("deliveries", "Front Range").code()).isZero();
    assertThat(typing.type("doctor").out()).contains(" opens, and the master key fits; cohorts in it: 1");
    assertThat(typing.type("settings").out()).contains("DATABASE_URL").doesNotContain(urls.words().reveal());
    assertThat(typing.data().resolve("collegium.db")).doesNotExist();
    assertThat(typing.data().resolve("keys.db")).doesNotExist();
  }

  @Test
  void backupSaysWhatToDoInstead() throws IOException {
    var typing = node("one");
    typing.create("Front Range");

    var said = typing.type("backup", folder.resolve("backup.db").toString());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("pg_dump");
    assertThat(folder.resolve("backup.db")).doesNotExist();
  }

  @Test
  void halfOfItIsRefusedWithAllThatIsMissing() {
    var said = new Typing(folder).with("DATABASE_URL", "jdbc:mysql://localhost/collegium").type("cohort", "list");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("does not begin with jdbc:postgresql:", "Still to be set: DATABASE_KEYS_URL",
        "the master key must be set too");
  }

  @Test
  void aUserBeforeTheServersNameIsRefusedWithoutThePassword() throws IOException {
    var said = node("one").with("DATABASE_URL", "jdbc:postgresql://ada:hush@localhost/collegium").type("doctor");

    assertThat(said.out() + said.err()).contains("has a user before the server's name").doesNotContain("hush");
  }

  @Test
  void aSecondNodeStandsByAndTakesOverWhenTheFirstEnds() throws Exception {
    var first = node("one");
    var second = node("two");
    var doorOfFirst = door(first);
    var doorOfSecond = door(second);
    var one = first.start("run");
    await().atMost(SOON).until(() -> status(doorOfFirst, "/readyz") == 200);

    var two = second.start("run");
    await().atMost(SOON).until(() -> status(doorOfSecond, "/healthz") == 200);
    assertThat(status(doorOfSecond, "/readyz")).isEqualTo(503);

    first.stop();
    assertThat(one.code().join()).isZero();
    await().atMost(SOON).until(() -> status(doorOfSecond, "/readyz") == 200);
    second.stop();
    assertThat(two.code().join()).isZero();
  }

  @Test
  void whoStandsByStopsWhenTold() throws Exception {
    var first = node("one");
    var second = node("two");
    var doorOfFirst = door(first);
    var one = first.start("run");
    await().atMost(SOON).until(() -> status(doorOfFirst, "/readyz") == 200);

    var two = second.start("run");
    second.stop();
    assertThat(two.code().join()).isZero();

    first.stop();
    assertThat(one.code().join()).isZero();
  }

  private Typing node(String name) throws IOException {
    return new Typing(Files.createDirectories(folder.resolve(name))).with("DATABASE_URL", urls.words().reveal())
        .with("DATABASE_KEYS_URL", urls.keys().reveal()).with("COLLEGIUM_MASTER_KEY", key);
  }

  private static URI door(Typing node) throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      node.with("COLLEGIUM_HTTP_PORT", Integer.toString(free.getLocalPort()));
      return URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
  }

  /** 0 while nothing listens. */
  private static int status(URI door, String path) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(door.resolve(path)).build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    }
  }
}
