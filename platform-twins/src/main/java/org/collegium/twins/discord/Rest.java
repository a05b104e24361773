package org.collegium.twins.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door at {@code /api/v10/}: moods first, then limits, then the routes; every call is written down. */
final class Rest implements HttpHandler {

  static final String ROOT = "/api/v10/";

  private final World world;
  private final List<Route> routes;
  private final Moods moods;
  private final CallBook calls;
  private final Rates rates;

  Rest(World world, List<Route> routes, Moods moods, CallBook calls) {
    this.world = world;
    this.routes = routes.stream().sorted(Comparator.comparingLong(Route::wildcards)).toList();
    this.moods = moods;
    this.calls = calls;
    this.rates = new Rates(world.ids());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = Request.read(exchange, ROOT);
      var found = found(request);
      if (found.isEmpty()) {
        calls.unknown(request.method() + " " + request.path());
        said(request, "", Answer.refused(Refusal.notFound())).to(exchange);
      } else {
        var answer = answered(request, found.get());
        if (answer.isPresent()) {
          answer.get().to(exchange);
        }
      }
    }
  }

  /** Absent where the connection is to be cut. */
  private Optional<Answer> answered(Request request, Match match) {
    var name = match.route().name();
    return switch (moods.next(name)) {
      case Moods.Good _ -> Optional.of(said(request, name, limitedOrDone(request, match)));
      case Moods.Fails fails -> Optional.of(said(request, name,
          Answer.refused(Refusal.of(fails.status(), fails.code(), fails.message()))));
      case Moods.Limits limits -> Optional.of(said(request, name, limited(limits)));
      case Moods.Answers answers -> Optional.of(said(request, name, Answer.bare(answers.status())));
      case Moods.Delays delays -> {
        pause(delays.by());
        yield Optional.of(said(request, name, limitedOrDone(request, match)));
      }
      case Moods.CutsAfter _ -> {
        limitedOrDone(request, match);
        said(request, name, Answer.bare(0));
        yield Optional.empty();
      }
      case Moods.CutsBefore _ -> {
        said(request, name, Answer.bare(0));
        yield Optional.empty();
      }
      case Moods.AnswersAfter after -> {
        limitedOrDone(request, match);
        yield Optional.of(said(request, name, Answer.bare(after.status())));
      }
    };
  }

  private Answer limitedOrDone(Request request, Match match) {
    if (!moods.enforcesLimits()) {
      return done(request, match);
    }
    var channel = match.asked().at("channel_id");
    return rates.take(match.route(), channel).map(Rest::limited).orElseGet(() -> done(request, match))
        .with(rates.headers(match.route(), channel));
  }

  private Answer done(Request request, Match match) {
    try {
      if (match.route().needsToken() && !request.holds(world.app().token())) {
        throw Refusal.unauthorized();
      }
      return world.alone(() -> match.route().work().apply(match.asked()));
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    }
  }

  private static Answer limited(Moods.Limits limits) {
    var seconds = Long.toString(Math.max(1, limits.retryAfter().plusMillis(999).toSeconds()));
    if (limits.scope() == Moods.Scope.CLOUDFLARE) {
      return Answer.bare(429).with(Map.of("Retry-After", seconds)).without("Via");
    }
    var isGlobal = limits.scope() == Moods.Scope.GLOBAL;
    var json = Json.object().put("message", "You are being rate limited.")
        .put("retry_after", limits.retryAfter().toMillis() / 1000.0).put("global", isGlobal);
    var answer = new Answer(429, Map.of("Retry-After", seconds, "X-RateLimit-Scope", isGlobal ? "global" : "user"),
        json);
    return isGlobal
        ? answer.with(Map.of("X-RateLimit-Global", "true"))
        : answer.with(Map.of("X-RateLimit-Limit", "5", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After",
            Rates.seconds(limits.retryAfter()), "X-RateLimit-Bucket", "80c17d2f203122d936070c88c8d10f33"));
  }

  private Answer said(Request request, String route, Answer answer) {
    if (calls.isKeeping()) {
      calls.add(new Call(request.method(), request.path(), route, request.query(), request.shownHeaders(),
          request.body(), answer.status(), answer.body().deepCopy(), world.ids().instant()));
    }
    return answer;
  }

  private Optional<Match> found(Request request) {
    var steps = request.steps();
    return routes.stream().flatMap(route -> route.match(request.method(), steps)
        .map(path -> new Match(route, new Asked(path, request.query(), request.body(), request.files()))).stream())
        .findFirst();
  }

  private record Match(Route route, Asked asked) {}

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
