package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The way to the app: a socket it opened, or its request URL. */
interface Line {

  /** Delivers once, and waits for the acknowledgement no longer than this. */
  Ack carry(Envelope envelope, Duration patience);

  enum Kind {
    COMMAND("slash_commands"), INTERACTION("interactive"), EVENT("events_api");

    final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  /** {@code attempt} is 0 for the first; {@code reason} is why the one before it failed. */
  record Envelope(Kind kind, ObjectNode payload, int attempt, String reason) {

    /** Of the interactions, only submissions and suggestions are answered in the acknowledgement. */
    boolean takesAnAnswer() {
      return switch (kind) {
        case COMMAND -> true;
        case INTERACTION -> !Json.text(payload, "type").equals("block_actions");
        case EVENT -> false;
      };
    }
  }

  /** {@code reason} is why there was none, as Slack words it; empty when it came. */
  record Ack(boolean received, JsonNode body, String reason) {

    static Ack with(JsonNode body) {
      return new Ack(true, body, "");
    }

    static Ack none(String reason) {
      return new Ack(false, Json.nothing(), reason);
    }
  }
}
