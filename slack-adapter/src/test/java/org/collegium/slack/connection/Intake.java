package org.collegium.slack.connection;

import com.google.gson.JsonObject;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.SlackHouse;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.inbound.SlackApp;
import org.collegium.slack.web.SlackWeb;

/** Where all that comes from Slack is taken in, without a connection; it listens to what is complained about. */
final class Intake {

  private final SlackWeb web;
  private final SlackApp app;
  private final InstantSource clock;
  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  private Intake(SlackWeb web, SlackApp app, InstantSource clock) {
    this.web = web;
    this.clock = clock;
    this.app = app;
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
  }

  static Intake of(SlackHouse slack, Entrance entrance) {
    var settings = new SlackSettings(new Secret(slack.twin().botToken()), entrance, Optional.of(slack.twin().apiUrl()));
    var web = SlackWeb.of(settings);
    return new Intake(web, new SlackApp(settings, web, slack.house().bot(),
        new SlackApp.Surroundings(slack.house().house().clock(), slack.pencil(), () -> {},
            user -> SlackAddress.of(user.getId()),
            () -> {})),
        slack.house().house().clock());
  }

  SignedRequests requests() {
    return new SignedRequests(app.bolt());
  }

  /** Takes them as they come over a connection; returns those that got no answer. */
  List<Skeleton> unanswered(List<Skeleton> payloads) throws InterruptedException {
    var unanswered = new ArrayList<Skeleton>();
    try (var envelopes =
        new Envelopes(app.bolt(), new SocketModeRequestParser(AppConfig.builder().slack(web.slack()).build()),
            clock)) {
      for (var payload : payloads) {
        var answer = new AtomicReference<>("");
        var done = new CountDownLatch(1);
        envelopes.take(frame(payload), answer::set, done::countDown);
        if (!done.await(10, TimeUnit.SECONDS) || !answer.get().contains("\"envelope_id\":\"E1\"")) {
          unanswered.add(payload);
        }
      }
    }
    return unanswered;
  }

  private static String frame(Skeleton payload) {
    var frame = new JsonObject();
    frame.addProperty("envelope_id", "E1");
    frame.addProperty("type", payload.json().has("event") ? "events_api"
        : payload.name().startsWith("SlashCommand") ? "slash_commands" : "interactive");
    frame.addProperty("accepts_response_payload", true);
    frame.add("payload", payload.json());
    return frame.toString();
  }

  /** Ends, and says what was complained about as a fault of ours meanwhile. */
  List<String> faults() {
    app.close();
    web.close();
    System.setErr(usual);
    return complaints.toString(StandardCharsets.UTF_8).lines()
        .filter(line -> line.contains(" ERROR ") || line.contains("at org.collegium.slack.inbound")
            || line.contains("at org.collegium.slack.render"))
        .toList();
  }
}
