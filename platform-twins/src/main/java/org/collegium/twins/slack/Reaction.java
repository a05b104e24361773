package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * How the app took what a person did. {@code body} is the acknowledgement's payload (Socket Mode) or the response body
 * (HTTP), a missing node where there is none; {@code deliveries} counts the attempts, and is 0 where Slack would not
 * even have tried because the app lacks the scope, or is not in the channel.
 */
public record Reaction(boolean acknowledged, JsonNode body, Duration after, int deliveries) {

  static Reaction none() {
    return new Reaction(false, Json.nothing(), Duration.ZERO, 0);
  }
}
