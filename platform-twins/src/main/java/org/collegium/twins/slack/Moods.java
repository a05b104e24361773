package org.collegium.twins.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/**
 * How the platform misbehaves towards the next calls of a method, in the order it was told; {@code "*"} is any method.
 * Each mood passes after so many calls.
 */
public final class Moods {

  private final Map<String, Queue<Mood>> waiting = new HashMap<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private boolean tiersEnforced;

  Moods() {}

  /** Answers {@code ok: false} with this code, without doing anything. */
  public void fail(String method, String error, int times) {
    add(method, new Fails(error), times);
  }

  /** Answers 429 with {@code Retry-After}, in whole seconds, rounded up. */
  public void rateLimit(String method, Duration retryAfter, int times) {
    add(method, new Limits(retryAfter), times);
  }

  /** Answers with this HTTP status and no JSON, without doing anything. */
  public void status(String method, int status, int times) {
    add(method, new Answers(status), times);
  }

  /** Does the work and answers, but only after this long. */
  public void slow(String method, Duration by, int times) {
    add(method, new Delays(by), times);
  }

  /** Does the work, then closes the connection without an answer: the caller cannot know. */
  public void acceptThenCut(String method, int times) {
    add(method, new CutsAfter(), times);
  }

  /** Does the work, then answers with this status and no JSON, such as 502: the caller cannot know. */
  public void acceptThenStatus(String method, int status, int times) {
    add(method, new AnswersAfter(status), times);
  }

  /** Closes the connection without having done anything. */
  public void cutBefore(String method, int times) {
    add(method, new CutsBefore(), times);
  }

  /** Holds every method to its documented rate, and posts to about one a second a channel; off unless asked for. */
  public synchronized void tiers(boolean enforced) {
    this.tiersEnforced = enforced;
  }

  /** Back to a good day: no mood left, no tiers. */
  public synchronized void clear() {
    waiting.clear();
    tiersEnforced = false;
  }

  synchronized boolean enforcesTiers() {
    return tiersEnforced;
  }

  /** How often each mood was shown so far, by its name, such as {@code CutsAfter}; good days are not counted. */
  public synchronized Map<String, Integer> shown() {
    return Map.copyOf(shown);
  }

  synchronized Mood next(String method) {
    var mood = taken(method).or(() -> taken("*"));
    mood.ifPresent(bad -> shown.merge(bad.getClass().getSimpleName(), 1, Integer::sum));
    return mood.orElse(new Good());
  }

  private synchronized void add(String method, Mood mood, int times) {
    var queue = waiting.computeIfAbsent(method, _ -> new ArrayDeque<>());
    for (var count = 0; count < times; count++) {
      queue.add(mood);
    }
  }

  private Optional<Mood> taken(String method) {
    return Optional.ofNullable(waiting.get(method)).flatMap(queue -> Optional.ofNullable(queue.poll()));
  }

  sealed interface Mood {}

  record Good() implements Mood {}

  record Fails(String error) implements Mood {}

  record Limits(Duration retryAfter) implements Mood {}

  record Answers(int status) implements Mood {}

  record Delays(Duration by) implements Mood {}

  record CutsAfter() implements Mood {}

  record CutsBefore() implements Mood {}

  record AnswersAfter(int status) implements Mood {}
}
