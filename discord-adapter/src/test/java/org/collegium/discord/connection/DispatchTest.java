package org.collegium.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever comes of one thing that happened, the next is heard. */
class DispatchTest {

  private static final int AT_ONCE = 8;
  private static final int MANY = 100;

  private final Dispatch dispatch = new Dispatch(InstantSource.system());

  @AfterEach
  void close() {
    dispatch.close();
  }

  @Test
  void anErrorKillsNothing() throws InterruptedException {
    var heard = new CountDownLatch(MANY);
    dispatch.register((EventListener) _ -> {
      throw new LinkageError("the disk has gone");
    });
    dispatch.register((EventListener) _ -> heard.countDown());

    happens(MANY);

    assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void eightAreTakenUpAtOnce() throws InterruptedException {
    var mayEnd = new CountDownLatch(1);
    var begun = new CountDownLatch(AT_ONCE);
    dispatch.register((EventListener) _ -> {
      begun.countDown();
      await(mayEnd);
    });

    happens(AT_ONCE);

    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    mayEnd.countDown();
  }

  @Test
  void whateverWasTakenIsDoneBeforeItIsClosedAndAnErrorAfterwardsHurtsNobody() {
    var done = new AtomicInteger();
    dispatch.register((EventListener) _ -> {
      if (done.incrementAndGet() > MANY) {
        throw new LinkageError("it is over");
      }
    });
    happens(MANY);

    dispatch.close();
    assertThat(done).hasValue(MANY);

    happens(1);
    assertThat(done).hasValue(MANY + 1);
  }

  private void happens(int times) {
    for (var n = 0; n < times; n++) {
      dispatch.handle(new Happening());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let go");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Something that happened, of which nobody asks more. */
  private record Happening() implements GenericEvent {

    @Override
    public JDA getJDA() {
      throw new UnsupportedOperationException("There is no connection");
    }

    @Override
    public long getResponseNumber() {
      return 0;
    }

    @Override
    public DataObject getRawData() {
      return DataObject.empty();
    }
  }
}
