package org.collegium.twins.slack;

import java.time.Duration;
import java.util.List;

/**
 * How long the platform waits for an acknowledgement, and how long before it delivers an event again; commands and
 * interactions are never delivered again. An act of a person lasts until the last of it is over.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/#retries">Slack's retries</a>
 */
public record Patience(Duration acknowledgement, List<Duration> retries) {

  public Patience {
    retries = List.copyOf(retries);
  }

  /** Three seconds; again at once, after a minute, and after five. */
  public static Patience ofSlack() {
    return new Patience(Duration.ofSeconds(3), List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
  }

  /** Three seconds; a retry's minute passes in a second. */
  public static Patience hurried() {
    return new Patience(Duration.ofSeconds(3), List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5)));
  }
}
