package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowingConsumer;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.store.PostgresServer;
import org.collegium.core.text.Secret;
import org.collegium.twins.slack.SlackTwin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same program on PostgreSQL, on two machines that share the work. */
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
  void twoNodesShareTheWorkAndOneDoesItAllWhenTheOtherEnds() throws Exception {
    try (var slack = SlackTwin.open()) {
      var first = node("one").with("SLACK_API_URL", slack.apiUrl().toString())
          .with("SLACK_APP_TOKEN", slack.appToken()).with("SLACK_BOT_TOKEN", slack.botToken());
      var second = node("two").with("SLACK_API_URL", slack.apiUrl().toString())
          .with("SLACK_APP_TOKEN", slack.appToken()).with("SLACK_BOT_TOKEN", slack.botToken());
      var doorOfFirst = door(first);
      var doorOfSecond = door(second);
      var one = first.start("run");
      await().atMost(SOON).until(() -> status(doorOfFirst, "/readyz") == 200);
      assertThat(page(doorOfFirst, "/readyz")).contains("duty chores: this node", "duty slack: this node");

      var two = second.start("run");
      await().atMost(SOON).until(() -> page(doorOfSecond, "/readyz").contains("this node"));
      await().atMost(SOON).until(() -> page(doorOfFirst, "/readyz").contains("another node"));
      assertThat(status(doorOfFirst, "/readyz")).isEqualTo(200);
      await().atMost(SOON).until(() -> status(doorOfSecond, "/readyz") == 200);
      assertThatOneDoes("chores", doorOfFirst, doorOfSecond);
      assertThatOneDoes("slack", doorOfFirst, doorOfSecond);
      assertThat(first.type("doctor").out()).contains("ok   nodes: 2 at work; chores: 127.0.0.1, process ",
          "slack: 127.0.0.1", " (this node)");

      first.stop();
      assertThat(one.code().join()).isZero();
      await().atMost(SOON).until(() -> page(doorOfSecond, "/readyz").contains("duty chores: this node")
          && page(doorOfSecond, "/readyz").contains("duty slack: this node"));
      second.stop();
      assertThat(two.code().join()).isZero();
    }
  }

  private static void assertThatOneDoes(String duty, URI first, URI second) throws Exception {
    assertThat(List.of(page(first, "/metrics"), page(second, "/metrics")))
        .as("who does " + duty).satisfiesOnlyOnce(does("collegium_duty{duty=\"%s\"} 1.0".formatted(duty)))
        .satisfiesOnlyOnce(does("collegium_duty{duty=\"%s\"} 0.0".formatted(duty)));
  }

  private static ThrowingConsumer<String> does(String line) {
    return figures -> assertThat(figures.lines()).contains(line);
  }

  @Test
  void aNodeForWhichNothingIsLeftToDoIsReadyToAnswerAndStopsWhenTold() throws Exception {
    var first = node("one");
    var second = node("two");
    var doorOfFirst = door(first);
    var doorOfSecond = door(second);
    var one = first.start("run");
    await().atMost(SOON).until(() -> status(doorOfFirst, "/readyz") == 200);

    var two = second.start("run");
    await().atMost(SOON).until(() -> status(doorOfSecond, "/readyz") == 200);
    assertThat(page(doorOfSecond, "/readyz")).contains("duty chores: another node");
    second.stop();
    assertThat(two.code().join()).isZero();

    first.stop();
    assertThat(one.code().join()).isZero();
  }

  @Test
  void aNodeWhoseDutyAnotherTookWhileItWasCutOffEndsItself() throws Exception {
    var node = node("one");
    var door = door(node);
    var one = node.start("run");
    await().atMost(SOON).until(() -> page(door, "/readyz").contains("duty chores: this node"));
    try (var other = Database.open(urls, MasterKey.read(new Secret(key)), InstantSource.system());
        var duties = other.duties()) {
      await().atMost(SOON).until(() -> {
        PostgresServer.running().cutAll("collegium node");
        return duties.take("chores");
      });

      assertThat(one.code().get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
    }
    assertThat(one.err().toString()).contains("Another node has taken over 'chores'", "Start it again");
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
    return get(door, path).map(HttpResponse::statusCode).orElse(0);
  }

  private static String page(URI door, String path) throws InterruptedException {
    return get(door, path).map(HttpResponse::body).orElse("");
  }

  private static Optional<HttpResponse<String>> get(URI door, String path) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return Optional.of(http.send(HttpRequest.newBuilder(door.resolve(path)).build(), BodyHandlers.ofString()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
