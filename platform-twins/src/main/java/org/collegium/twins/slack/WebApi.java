package org.collegium.twins.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The door at {@code /api/}: moods first, then the desk; every call is written down. */
final class WebApi implements HttpHandler {

  static final String ROOT = "/api/";

  private final Desk desk;
  private final Moods moods;
  private final CallBook calls;
  private final InstantSource clock;

  WebApi(Desk desk, Moods moods, CallBook calls, InstantSource clock) {
    this.desk = desk;
    this.moods = moods;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = request(exchange);
      switch (mood(request)) {
        case Moods.Good _ -> answered(request).to(exchange);
        case Moods.Fails fails -> said(request, fails.error()).to(exchange);
        case Moods.Limits limits -> limited(request, limits.retryAfter()).to(exchange);
        case Moods.Answers answers -> {
          note(request, "http_" + answers.status());
          Answer.text(answers.status(), "").to(exchange);
        }
        case Moods.Delays delays -> {
          pause(delays.by());
          answered(request).to(exchange);
        }
        case Moods.CutsAfter _ -> answered(request);
        case Moods.CutsBefore _ -> note(request, "cut");
        case Moods.AnswersAfter after -> {
          answered(request);
          Answer.text(after.status(), "").to(exchange);
        }
      }
    }
  }

  private Moods.Mood mood(Request request) {
    var towardsAll = moods.next(request.method());
    return towardsAll instanceof Moods.Good ? desk.moodTowards(request) : towardsAll;
  }

  private Answer answered(Request request) {
    var wait = moods.enforcesTiers() ? desk.waitFor(request) : Optional.<Duration>empty();
    if (wait.isPresent()) {
      return limited(request, wait.get());
    }
    try {
      var answer = desk.answer(request);
      note(request, "");
      return Answer.json(answer, desk.headers(request));
    } catch (Refusal refusal) {
      note(request, refusal.error());
      return Answer.json(refusal.json(), desk.headers(request));
    }
  }

  private Answer said(Request request, String error) {
    note(request, error);
    return Answer.json(Refusal.because(error).json(), desk.headers(request));
  }

  private Answer limited(Request request, Duration retryAfter) {
    note(request, "ratelimited");
    var seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return new Answer(429, Map.of("Retry-After", Long.toString(seconds)),
        Refusal.because("ratelimited").json().toString());
  }

  private void note(Request request, String error) {
    var arguments = request.arguments().json().deepCopy();
    arguments.remove("token");
    calls.add(new Call(request.method(), request.token(), arguments, clock.instant(), error));
  }

  private static Request request(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestURI().getPath().substring(ROOT.length());
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    var arguments = Arguments.ofForm(query);
    var problem = "";
    try {
      arguments.json().setAll((type.startsWith("application/json") ? Arguments.ofJson(body) : Arguments.ofForm(body))
          .json());
    } catch (Refusal refusal) {
      problem = refusal.error();
    }
    var header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    ofTheApp(header).forEach(arguments.json()::put);
    var token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()).strip() : arguments.text("token");
    return new Request(method, token, arguments, problem);
  }

  /** An app may show its id and secret as a name and a password, in place of two arguments. */
  private static Map<String, String> ofTheApp(String header) {
    if (!header.startsWith("Basic ")) {
      return Map.of();
    }
    var shown = new String(Base64.getDecoder().decode(header.substring("Basic ".length()).strip()),
        StandardCharsets.UTF_8).split(":", 2);
    return Map.of("client_id", shown[0], "client_secret", shown[1]);
  }

  private static void pause(Duration by) {
    try {
      Thread.sleep(by);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code problem} is what made the body unreadable; empty when nothing did. */
  record Request(String method, String token, Arguments arguments, String problem) {}
}
