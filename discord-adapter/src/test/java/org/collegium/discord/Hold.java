package org.collegium.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody else who writes into the database, so that nothing of ours can be kept until they let go. */
final class Hold implements AutoCloseable {

  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final Thread writer;

  private Hold(DiscordHouse discord) throws InterruptedException {
    var isWriting = new CountDownLatch(1);
    this.writer = Thread.ofVirtual().start(() -> discord.house().house().letters().write(books -> {
      isWriting.countDown();
      await();
      return books;
    }));
    isWriting.await();
  }

  /** They write already when this returns. */
  static Hold writing(DiscordHouse discord) throws InterruptedException {
    return new Hold(discord);
  }

  private void await() {
    try {
      if (!mayEnd.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let go of the database");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** They let go by themselves, that long from now. */
  void letGoAfter(Duration length) {
    Thread.ofVirtual().start(() -> {
      try {
        Thread.sleep(length);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      mayEnd.countDown();
    });
  }

  /** They let go, and have when this returns. */
  @Override
  public void close() {
    mayEnd.countDown();
    try {
      writer.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
