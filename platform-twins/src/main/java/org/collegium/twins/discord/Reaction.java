package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * How the app took what a person did. {@code body} is what it sent to the interaction's callback, a missing node where
 * it sent nothing in time. Discord asks for no answer to plain events, which are never answered and take no time.
 */
public record Reaction(boolean answered, JsonNode body, Duration after) {

  static Reaction none() {
    return new Reaction(false, Json.nothing(), Duration.ZERO);
  }
}
