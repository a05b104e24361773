package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What is said over the gateway: hello, identify or resume, heartbeats, members.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
final class Conversation {

  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int REQUEST_MEMBERS = 8;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;

  private final Sessions sessions;
  private final Habits habits;
  private final World world;
  private final Greeting greeting;

  Conversation(Sessions sessions, Habits habits, World world, Greeting greeting) {
    this.sessions = sessions;
    this.habits = habits;
    this.world = world;
    this.greeting = greeting;
  }

  void opened(Link link) {
    if (habits.nextIsClosedAfterAccepting()) {
      link.close(4000, "Unknown error");
      return;
    }
    link.send(HELLO, Json.object().put("heartbeat_interval", habits.heartbeat().toMillis()));
  }

  void heard(Link link, JsonNode frame) {
    var payload = frame.path("d");
    switch (frame.path("op").asInt(-1)) {
      case HEARTBEAT -> acknowledge(link);
      case IDENTIFY -> identify(link, payload);
      case RESUME -> resume(link, payload);
      case REQUEST_MEMBERS -> sessions.over(link).ifPresentOrElse(
          session -> world.alone(() -> greeting.members(session, payload)), () -> unauthenticated(link));
      case 3, 4 -> {
        // Presence and voice have no consequence here.
      }
      default -> link.close(4001, "Unknown opcode.");
    }
  }

  /** An app that says goodbye ends its session; any other way it may come back. */
  void closed(Link link, boolean goodbye) {
    sessions.over(link).ifPresent(session -> {
      session.parted(link);
      if (goodbye) {
        sessions.forget(session);
      }
    });
  }

  private static void unauthenticated(Link link) {
    link.close(4003, "Not authenticated.");
  }

  private void acknowledge(Link link) {
    if (!habits.isSilent()) {
      link.send(HEARTBEAT_ACK, Json.nothing());
    }
  }

  private void identify(Link link, JsonNode payload) {
    habits.identifies().add(world.ids().instant());
    habits.lastIntents(payload.path("intents").asInt());
    if (sessions.over(link).isPresent()) {
      link.close(4005, "Already authenticated.");
      return;
    }
    refusal(payload).ifPresentOrElse(why -> link.close(why.code(), why.reason()), () -> begin(link, payload));
  }

  private Optional<Closing> refusal(JsonNode payload) {
    var told = habits.nextIdentify();
    if (told != 0) {
      return Optional.of(new Closing(told, "Refused"));
    }
    if (!Json.text(payload, "token").replaceFirst("^Bot ", "").equals(world.app().token())) {
      return Optional.of(new Closing(4004, "Authentication failed."));
    }
    var intents = payload.path("intents").asInt();
    if (!payload.has("intents") || !Intents.areKnown(intents)) {
      return Optional.of(new Closing(4013, "Invalid intent(s)."));
    }
    if (!habits.allow(intents)) {
      return Optional.of(new Closing(4014, "Disallowed intent(s)."));
    }
    var shard = shard(payload);
    if (shard.count() < 1 || shard.number() < 0 || shard.number() >= shard.count()) {
      return Optional.of(new Closing(4010, "Invalid shard."));
    }
    return habits.start() ? Optional.empty() : Optional.of(new Closing(4004, "Too many session starts."));
  }

  private record Closing(int code, String reason) {}

  private static Session.Shard shard(JsonNode payload) {
    var shard = payload.path("shard");
    return shard.isArray() ? new Session.Shard(shard.path(0).asInt(), shard.path(1).asInt()) : new Session.Shard(0, 1);
  }

  private void begin(Link link, JsonNode payload) {
    world.alone(() -> {
      var session = new Session(world.botId(), payload.path("intents").asInt(), shard(payload), link);
      sessions.add(session);
      greeting.welcome(session, shard(payload));
      return session;
    });
  }

  private void resume(Link link, JsonNode payload) {
    habits.resumes().add(world.ids().instant());
    var seen = payload.path("seq").asLong();
    var resumed = world.alone(() -> sessions.byId(Json.text(payload, "session_id"))
        .filter(_ -> Json.text(payload, "token").replaceFirst("^Bot ", "").equals(world.app().token()))
        .filter(session -> session.resume(link, seen, habits.replaysDoubled())));
    if (resumed.isEmpty()) {
      link.send(INVALID_SESSION, Json.object().booleanNode(false));
    }
  }
}
