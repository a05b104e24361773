package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.NotKept;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada sends a reflection from a platform that gives up waiting. */
class DeadlineTest {

  private TestHouse house;
  private Invocation sent;

  @BeforeEach
  void fillIn(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    sent = new Invocation(TestHouse.address("Ada"), Optional.empty(), new RequestKey("sent once"),
        new Invocation.Replied(form.replyTo(),
            Map.of("audience", TestHouse.offered(form, "only-me"), "answer", "Trust grows slowly")));
  }

  @AfterEach
  void end() {
    house.close();
  }

  @Test
  void whatIsKeptInTimeIsKept() {
    assertThat(answer(house.now().plusMillis(1500))).isInstanceOf(ReflectionKept.class);
  }

  @Test
  void whatIsTooLateIsNotKeptAndCanBeSentAgain() {
    assertThat(answer(house.now())).isInstanceOf(NotKept.class);
    assertThat(((OwnReflections) house.types("Ada", "/reflect list")).reflections()).isEmpty();

    assertThat(answer(house.now().plusMillis(1500))).isInstanceOf(ReflectionKept.class);
  }

  @Test
  void aDeadlineThatPassesWhileTheWorkIsDoneKeepsNothing() throws InterruptedException {
    var deadline = house.now().plusMillis(200);
    var isWriting = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var other = Thread.ofVirtual().start(() -> house.house().letters().write(books -> {
      isWriting.countDown();
      awaiting(mayEnd);
      return books;
    }));
    isWriting.await();

    var answer = answer(deadline);
    mayEnd.countDown();
    other.join(Duration.ofSeconds(10));

    assertThat(answer).isInstanceOf(NotKept.class);
    assertThat(((OwnReflections) house.types("Ada", "/reflect list")).reflections()).isEmpty();
  }

  private Answer answer(Instant by) {
    return house.bot().answered(sent, by).answer();
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
