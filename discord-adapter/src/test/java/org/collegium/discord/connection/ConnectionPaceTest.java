package org.collegium.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How soon is tried again depends on how often was tried, not on how many addresses a name has. */
class ConnectionPaceTest {

  private final ConnectionPace pace = new ConnectionPace();

  @Test
  void howeverManySocketsAreOpenedInOneAttemptItCountsOnce() throws SocketException {
    var before = System.nanoTime();
    for (var attempt = 0; attempt < 2; attempt++) {
      pace.begin();
      for (var address = 0; address < 10; address++) {
        pace.await();
      }
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theThirdAttemptWaitsForASecondAndAllItsSocketsDo() throws SocketException {
    var before = System.nanoTime();
    for (var attempt = 0; attempt < 3; attempt++) {
      pace.begin();
    }
    pace.await();
    pace.await();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void nothingIsConnectedOnceTheBotStops() {
    pace.close();

    assertThatThrownBy(pace::await).isInstanceOf(SocketException.class);
  }
}
