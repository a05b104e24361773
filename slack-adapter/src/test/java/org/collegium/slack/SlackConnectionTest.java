package org.collegium.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.collegium.twins.slack.Reaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack hangs up, falls silent, refuses and is slow: the bot comes back by itself, and nobody is left unanswered. */
class SlackConnectionTest {

  private static final Duration BACK_WITHIN = Duration.ofSeconds(20);
  private static final Duration ONE_GOOD_PING = Duration.ofSeconds(7);
  private static final String CONNECT = "apps.connections.open";

  private SlackHouse slack;

  @BeforeEach
  void begin(@TempDir Path folder) {
    slack = SlackHouse.at(folder, "2027-01-11T16:00:00Z");
    slack.house().session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void aConnectionThatSlackAnnouncesToEndIsReplacedUnderLoadAndEveryCommandAnswered() throws Exception {
    try (var many = Executors.newFixedThreadPool(20)) {
      List<Callable<Reaction>> commands = IntStream.range(0, 300).<Callable<Reaction>>mapToObj(
          _ -> () -> slack.person("Ada").types("/cohort", "next", "")).toList();
      var answers = new ArrayList<Future<Reaction>>();
      for (var n = 0; n < commands.size(); n++) {
        answers.add(many.submit(commands.get(n)));
        if (n == 100 || n == 200) {
          var before = slack.twin().sockets().everOpened();
          slack.twin().sockets().disconnect("warning");
          await().atMost(BACK_WITHIN).until(() -> slack.twin().sockets().everOpened() > before);
        }
      }

      assertThat(acknowledged(answers)).isEqualTo(commands.size());
    }
  }

  @Test
  void aConnectionThatSlackEndsAtOnceIsReplaced() {
    slack.twin().sockets().disconnect("refresh_requested");

    await().atMost(BACK_WITHIN).until(() -> slack.twin().sockets().everOpened() == 2);

    assertThat(slack.person("Ada").types("/cohort", "next", "").acknowledged()).isTrue();
  }

  @Test
  void aConnectionThatIsCutIsReplaced() {
    slack.twin().sockets().drop();

    await().atMost(BACK_WITHIN).until(() -> slack.twin().sockets().open() == 1 && slack.adapter().problem().isEmpty());

    assertThat(slack.person("Ada").types("/cohort", "next", "").acknowledged()).isTrue();
  }

  @Test
  void whoIsRefusedWhenComingBackTriesAgain() {
    slack.twin().moods().fail(CONNECT, "internal_error", 1);
    slack.twin().moods().rateLimit(CONNECT, Duration.ofSeconds(1), 1);
    slack.twin().sockets().drop();

    await().atMost(BACK_WITHIN).until(() -> slack.twin().sockets().open() == 1 && slack.adapter().problem().isEmpty());

    assertThat(slack.person("Ada").types("/cohort", "next", "").acknowledged()).isTrue();
  }

  @Test
  void whatFailedBeforeDoesNotDelayTheNextPlannedChange() throws InterruptedException {
    slack.twin().moods().fail(CONNECT, "internal_error", 3);
    slack.twin().sockets().drop();
    await().atMost(BACK_WITHIN).until(() -> slack.twin().sockets().open() == 1 && slack.adapter().problem().isEmpty());
    Thread.sleep(ONE_GOOD_PING);

    slack.twin().sockets().disconnect("refresh_requested");

    await().atMost(Duration.ofSeconds(3)).until(() -> slack.twin().sockets().open() == 1
        && slack.adapter().problem().isEmpty());
  }

  @Test
  void aFormThatSlackOpensNoMoreIsOfferedOnceMore() {
    slack.twin().moods().fail("views.open", "expired_trigger_id", 1);

    slack.person("Ada").types("/reflect", "", "");
    await().untilAsserted(() -> assertThat(slack.person("Ada").ephemerals()).isNotEmpty());
    slack.person("Ada").presses(slack.person("Ada").ephemerals().getLast(), "open.0");

    assertThat(slack.modalOf("Ada").toString()).contains("input");
  }

  @Test
  void howeverSlowSlackIsAnAnswerIsGivenAtOnce() {
    slack.twin().moods().slow("views.open", Duration.ofMillis(1500), 1);

    var answered = slack.person("Ada").types("/reflect", "", "");

    assertThat(answered.after()).isLessThan(Duration.ofSeconds(1));
    assertThat(slack.modalOf("Ada").toString()).contains("input");
  }

  @Test
  void whatCannotBeKeptWhileSlackWaitsIsNotKeptAndSaysSo() throws Exception {
    var isWriting = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var writer = Thread.ofVirtual().start(() -> slack.house().house().letters().write(books -> {
      isWriting.countDown();
      awaiting(mayEnd);
      return books;
    }));
    isWriting.await();

    var answered = slack.person("Ada").types("/cohort", "away 2027-02-01", "");
    mayEnd.countDown();
    writer.join();

    assertThat(answered.acknowledged()).isTrue();
    assertThat(answered.body()).asString().contains("nothing of it was kept");
    assertThat(slack.person("Ada").types("/cohort", "back", "").body()).asString().contains("not away");
  }

  @Test
  void whatIsUnderWayWhenTheBotIsStoppedIsAnswered() throws Exception {
    var isWriting = new CountDownLatch(1);
    var writer = Thread.ofVirtual().start(() -> slack.house().house().letters().write(books -> {
      isWriting.countDown();
      pause(Duration.ofMillis(800));
      return books;
    }));
    isWriting.await();
    try (var one = Executors.newSingleThreadExecutor()) {
      var answered = one.submit(() -> slack.person("Ada").types("/cohort", "away 2027-02-01", ""));
      pause(Duration.ofMillis(200));
      slack.adapter().close();
      writer.join();

      assertThat(answered.get().acknowledged()).isTrue();
    }
  }

  private static long acknowledged(List<Future<Reaction>> answers) throws InterruptedException, ExecutionException {
    var count = 0L;
    for (var answer : answers) {
      count += answer.get().acknowledged() ? 1 : 0;
    }
    return count;
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
