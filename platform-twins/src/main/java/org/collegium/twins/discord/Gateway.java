package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The gateway, and what can happen to those connected to it. */
public final class Gateway {

  private final GatewayServer server;
  private final Sessions sessions;
  private final Habits habits;

  Gateway(GatewayServer server, Sessions sessions, Habits habits) {
    this.server = server;
    this.sessions = sessions;
    this.habits = habits;
  }

  /** How many are open now. */
  public int connections() {
    return server.links().size();
  }

  /** Waits until a session is connected and has been told that it is ready, for at most ten seconds. */
  public void awaitReady() {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    try {
      while (!sessions.areReady()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("Nobody was ready on the gateway within ten seconds");
        }
        Thread.sleep(2);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often those who connect from now on are to send heartbeats; at first every 41.25 seconds. */
  public void heartbeat(Duration interval) {
    habits.heartbeat(interval);
  }

  /** Asks every connected session to come back and resume, opcode 7. */
  public void reconnect() {
    sessions.eachConnected(session -> say(session, 7, Json.nothing()));
  }

  /** Tells every connected session that it is invalid, opcode 9; one that is not resumable is forgotten. */
  public void invalidate(boolean resumable) {
    sessions.eachConnected(session -> {
      if (!resumable) {
        sessions.forget(session);
      }
      say(session, 9, Json.object().booleanNode(resumable));
    });
  }

  private static void say(Session session, int opcode, JsonNode payload) {
    session.link().ifPresent(link -> link.send(opcode, payload));
  }

  /** Cuts every connection without a word. */
  public void drop() {
    server.links().forEach(Link::cut);
  }

  /** Closes every connection with a code such as 4004; with those after which Discord lets nobody resume, for good. */
  public void close(int code) {
    sessions.eachConnected(session -> {
      var link = session.link();
      if (List.of(4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014).contains(code)) {
        sessions.forget(session);
      }
      link.ifPresent(open -> open.close(code, "Closed"));
    });
  }

  /** Answers the next handshakes with 503. */
  public void refuse(int times) {
    refuse(503, times);
  }

  /** Answers the next handshakes with this HTTP status. */
  public void refuse(int status, int times) {
    habits.refuse(status, times);
  }

  /** Closes the next identifies with this code. */
  public void refuseIdentify(int closeCode, int times) {
    habits.refuseIdentify(closeCode, times);
  }

  /** Takes the next connections, and closes each before it has said hello. */
  public void acceptThenClose(int times) {
    habits.closeAfterAccepting(times);
  }

  /** Acknowledges no heartbeats any more, or does again. */
  public void silent(boolean silent) {
    habits.silent(silent);
  }

  /** Whoever resumes is told the last event once more. */
  public void replayDoubled(boolean doubled) {
    habits.replayDoubled(doubled);
  }

  /** How many more sessions may be started today; at first 1,000. */
  public void sessionStarts(int remaining) {
    habits.sessionStarts(remaining);
  }

  /** Back to a good day: nothing is refused, closed, silent or doubled any more. */
  public void clear() {
    habits.clear();
  }

  public int identifies() {
    return habits.identifies().size();
  }

  public int resumes() {
    return habits.resumes().size();
  }

  /** When each came to identify, by the twin's clock. */
  public List<Instant> identifiedAt() {
    return List.copyOf(habits.identifies());
  }

  /** When each came to resume, by the twin's clock. */
  public List<Instant> resumedAt() {
    return List.copyOf(habits.resumes());
  }

  /** When each tried to connect, refused or not, by the twin's clock. */
  public List<Instant> attempts() {
    return List.copyOf(habits.attempts());
  }

  /** What the last to identify asked to hear, absent before the first. */
  public Optional<Integer> intents() {
    return identifies() == 0 ? Optional.empty() : Optional.of(habits.lastIntents());
  }
}
