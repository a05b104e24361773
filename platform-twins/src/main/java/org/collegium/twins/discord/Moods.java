package org.collegium.twins.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/**
 * How the platform misbehaves towards the next calls of a route, in the order it was told. A route is named by method
 * and template, such as {@code POST /channels/{channel_id}/messages}; {@code "*"} is any. Each mood passes after so
 * many calls.
 */
public final class Moods {

  private final Map<String, Queue<Mood>> waiting = new HashMap<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private boolean limited;

  Moods() {}

  /** Refuses with this status, code and message, without doing anything. */
  @SuppressWarnings("checkstyle:ParameterNumber")
  public void fail(String route, int httpStatus, int discordCode, String message, int times) {
    add(route, new Fails(httpStatus, discordCode, message), times);
  }

  /** Answers 429 with {@code Retry-After}, in whole seconds, rounded up: the route's own limit. */
  public void rateLimit(String route, Duration retryAfter, int times) {
    add(route, new Limits(retryAfter, Scope.USER), times);
  }

  /** The same for all routes, with {@code X-RateLimit-Global}. */
  public void rateLimitGlobally(String route, Duration retryAfter, int times) {
    add(route, new Limits(retryAfter, Scope.GLOBAL), times);
  }

  /** The same without a {@code Via} header and without JSON, as Cloudflare does where it has blocked an address. */
  public void rateLimitWithoutVia(String route, Duration retryAfter, int times) {
    add(route, new Limits(retryAfter, Scope.CLOUDFLARE), times);
  }

  /** Answers with this HTTP status and no JSON, without doing anything. */
  public void status(String route, int httpStatus, int times) {
    add(route, new Answers(httpStatus), times);
  }

  /** Does the work and answers, but only after this long. */
  public void slow(String route, Duration by, int times) {
    add(route, new Delays(by), times);
  }

  /** Does the work, then closes the connection without an answer: the caller cannot know. */
  public void acceptThenCut(String route, int times) {
    add(route, new CutsAfter(), times);
  }

  /** Closes the connection without having done anything. */
  public void cutBefore(String route, int times) {
    add(route, new CutsBefore(), times);
  }

  /** Does the work, then answers with this status and no JSON, such as 502. */
  public void acceptThenStatus(String route, int httpStatus, int times) {
    add(route, new AnswersAfter(httpStatus), times);
  }

  /** Holds everybody to the documented rates, and tells them in headers; off unless asked for. */
  public synchronized void limits(boolean enforced) {
    this.limited = enforced;
  }

  /** Back to a good day: no mood left, no limits. */
  public synchronized void clear() {
    waiting.clear();
    limited = false;
  }

  synchronized boolean enforcesLimits() {
    return limited;
  }

  /** How often each mood was shown so far, by its name, such as {@code CutsAfter}; good days are not counted. */
  public synchronized Map<String, Integer> shown() {
    return Map.copyOf(shown);
  }

  synchronized Mood next(String route) {
    var mood = taken(route).or(() -> taken("*"));
    mood.ifPresent(bad -> shown.merge(bad.getClass().getSimpleName(), 1, Integer::sum));
    return mood.orElse(new Good());
  }

  private synchronized void add(String route, Mood mood, int times) {
    var queue = waiting.computeIfAbsent(route, _ -> new ArrayDeque<>());
    for (var count = 0; count < times; count++) {
      queue.add(mood);
    }
  }

  private Optional<Mood> taken(String route) {
    return Optional.ofNullable(waiting.get(route)).flatMap(queue -> Optional.ofNullable(queue.poll()));
  }

  enum Scope {
    USER, GLOBAL, CLOUDFLARE
  }

  sealed interface Mood {}

  record Good() implements Mood {}

  record Fails(int status, int code, String message) implements Mood {}

  record Limits(Duration retryAfter, Scope scope) implements Mood {}

  record Answers(int status) implements Mood {}

  record Delays(Duration by) implements Mood {}

  record CutsAfter() implements Mood {}

  record CutsBefore() implements Mood {}

  record AnswersAfter(int status) implements Mood {}
}
