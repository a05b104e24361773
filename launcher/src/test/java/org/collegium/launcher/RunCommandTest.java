package org.collegium.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bot at work, asked over its real door. */
@Timeout(60)
class RunCommandTest {

  @TempDir
  Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private Typing typing;
  private String here;
  private CompletableFuture<Typing.Said> running;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    typing = Typing.withTheSampleCohort(folder);
    var port = freePort();
    here = "http://127.0.0.1:" + port;
    typing.with("COLLEGIUM_HTTP_PORT", Integer.toString(port));
    running = CompletableFuture.supplyAsync(() -> typing.type("run"));
    waitUntilReady();
  }

  @AfterEach
  void stop() {
    typing.stop();
    running.join();
    http.close();
  }

  @Test
  void itSaysHonestlyWhatItCarriesAndStopsWhenTold() throws ExecutionException, InterruptedException, TimeoutException {
    typing.stop();

    var said = running.get(20, SECONDS);

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("No chat platform is connected", "none is sent", "./collegium rehearse", "Slack",
        "Discord");
    assertThat(typing.type("cohort", "list").code()).isZero();
  }

  @Test
  void itIsAliveAndReady() throws IOException, InterruptedException {
    assertThat(get("/healthz").body()).isEqualTo("alive\n");
    assertThat(get("/readyz").body()).isEqualTo("""
        database answers: yes
        database takes writes: yes
        catalogue read: yes
        metronome started: yes
        every chore knows its hour: yes
        """);
  }

  @Test
  void itsFiguresCountLettersAndChores() throws IOException, InterruptedException {
    typing.type("session", "cancel", FRONT_RANGE, "5");

    var figures = get("/metrics");

    assertThat(figures.headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWith("text/plain"));
    assertThat(figures.body()).contains("collegium_letters{state=\"due\"} 28.0",
        "collegium_chore_next_due_seconds{chore=\"write session reminders\"}",
        "collegium_chore_failures_total{chore=\"open check-in rounds\"} 0.0", "jvm_memory_used_bytes{area=\"heap\"}")
        .doesNotContain(FRONT_RANGE).doesNotContain("Ada");
  }

  @Test
  void aCalendarIsServedUnderItsSecretAddressAndFollowsTheCommandLine() throws IOException, InterruptedException {
    var path = feedOfAda();
    var first = get(path);
    var tag = first.headers().firstValue("ETag").orElseThrow();

    var same = send(HttpRequest.newBuilder().uri(URI.create(here + path)).header("If-None-Match", "\"x\", W/" + tag));
    typing.clock().turnTo(Instant.parse("2026-11-25T15:00:00Z"));
    typing.type("session", "move", FRONT_RANGE, "4", "2027-11-09");
    var changed = send(HttpRequest.newBuilder().uri(URI.create(here + path)).header("If-None-Match", tag));

    assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
    assertThat(first.body()).contains("DTSTART:20271102T143000Z");
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("DTSTART:20271109T153000Z").doesNotContain("DTSTART:20271102T143000Z");
  }

  @Test
  void whatIsNotThereLooksTheSameWhateverTheReason() throws IOException, InterruptedException {
    var nothing = get("/feeds/AAAAAAAAAAAAAAAAAAAAAA.ics");

    assertThat(nothing.statusCode()).isEqualTo(404);
    for (var path : new String[] {"/", "/nothing", "/healthz/", "/feeds/", "/feeds/.ics", "/feeds/%20.ics",
        "/feeds/a/b.ics",
        "/feeds/" + "A".repeat(500) + ".ics", "/feeds/..%2f..%2fmaster.key"}) {
      var other = get(path);
      assertThat(other.statusCode()).as(path).isEqualTo(404);
      assertThat(other.body()).as(path).isEqualTo(nothing.body());
    }
  }

  @Test
  void headSaysTheSameWithoutTheBody() throws IOException, InterruptedException {
    var head = send(HttpRequest.newBuilder().uri(URI.create(here + feedOfAda())).HEAD());
    var whole = get(feedOfAda());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).isEqualTo(whole.headers().firstValue("Content-Length"));
    assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
  }

  @Test
  void everythingIsReadOnlyAndGuarded() throws IOException, InterruptedException {
    for (var method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
      var refused = send(
          HttpRequest.newBuilder().uri(URI.create(here + "/healthz")).method(method, BodyPublishers.ofString("x")));
      assertThat(refused.statusCode()).as(method).isEqualTo(405);
      assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
    }
    assertThat(get("/healthz").headers().map()).containsKeys("x-content-type-options", "content-security-policy",
        "referrer-policy", "cache-control");
  }

  @Test
  void aSecondBotOnTheSameDataIsRefused() throws IOException {
    typing.with("COLLEGIUM_HTTP_PORT", Integer.toString(freePort()));

    var second = typing.type("run");

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("Another bot runs on " + typing.data()).contains("process");
    assertThat(typing.type("doctor").out()).contains("A bot runs on this data folder");
  }

  @Test
  void aPortInUseIsRefusedInOneSentence() {
    var other = typing.with("COLLEGIUM_DATA", "other").type("run");

    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err().lines()).singleElement().asString().startsWith("Nothing can listen on 127.0.0.1:");
  }

  @Test
  void aHostThatIsNoneIsRefused() {
    var other = typing.with("COLLEGIUM_DATA", "other").with("COLLEGIUM_HTTP_HOST", "no-such-host.invalid").type("run");

    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("this machine knows no such name");
  }

  /** The clock is turned so that every chore is knocked at; see MetronomeTest. */
  @Test
  void aDatabaseThatAnotherProgramHoldsIsToldAndAllGoesOnByItselfAfterwards() throws Exception {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + typing.data().resolve(Database.WORDS));
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      typing.clock().turnTo(Instant.parse("2027-01-05T16:00:00Z"));
      until(() -> get("/readyz").body().contains("database takes writes: no"));
      assertThat(get("/readyz").statusCode()).isEqualTo(503);
      assertThat(get("/healthz").statusCode()).isEqualTo(200);
      statement.execute("ROLLBACK");
    }
    typing.clock().turnTo(Instant.parse("2027-01-05T17:00:00Z"));

    until(() -> get("/readyz").statusCode() == 200);
    assertThat(typing.type("deliveries", FRONT_RANGE).out()).contains("waiting");
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      Thread.sleep(100);
    }
  }

  private String feedOfAda() {
    try (var open = typing.open()) {
      var ada = open.house().memberships().read(books -> books.people().all()).stream()
          .filter(person -> person.name().raw().equals("Ada Okafor")).findFirst().orElseThrow();
      return "/feeds/"
          + new CalendarFeed(open.house().sessions(), open.house().sessionNames()).addressOf(ada.id()).token() + ".ics";
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder().uri(URI.create(here + path)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }

  private void waitUntilReady() throws InterruptedException {
    while (!running.isDone()) {
      try {
        if (get("/readyz").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("It did not start: " + running.join());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
