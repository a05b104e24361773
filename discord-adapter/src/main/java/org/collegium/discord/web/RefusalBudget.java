package org.collegium.discord.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * How many requests Discord has refused of late: it bars an address from all of itself after 10,000 of them with 401,
 * 403 or 429 in ten minutes
 * (docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans). Safe to share between
 * threads.
 */
public final class RefusalBudget implements Interceptor {

  private static final Set<Integer> COUNTED = Set.of(401, 403, 429);
  private static final Duration WINDOW = Duration.ofMinutes(10);
  /** A tenth of what Discord allows: others may share our address. */
  private static final int MOST = 1_000;

  private final InstantSource clock;
  private final Deque<Instant> refused = new ArrayDeque<>();

  /** Nothing refused yet. */
  public RefusalBudget(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    if (COUNTED.contains(response.code())) {
      count();
    }
    return response;
  }

  private synchronized void count() {
    refused.addLast(clock.instant());
    if (refused.size() > MOST) {
      refused.removeFirst();
    }
  }

  /** For how long nothing is to be sent that nobody waits for; empty while there is room. */
  public synchronized Optional<Duration> rest() {
    var now = clock.instant();
    while (!refused.isEmpty() && !refused.getFirst().plus(WINDOW).isAfter(now)) {
      refused.removeFirst();
    }
    return refused.size() < MOST ? Optional.empty()
        : Optional.of(Duration.between(now, refused.getFirst().plus(WINDOW)));
  }
}
