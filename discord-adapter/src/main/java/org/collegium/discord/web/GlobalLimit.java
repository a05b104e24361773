package org.collegium.discord.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Lets as many calls go within a second as Discord takes, and has others wait their turn; answers to interactions are
 * not among them (docs.discord.com/developers/topics/rate-limits#global-rate-limit). When a call is counted there,
 * nobody knows but that it was before its answer came: so the place of each is free a second after its answer, and
 * whatever delays there are on the way, no second counts too many. Real time, whatever the hour is said to be. Safe to
 * share between threads.
 */
final class GlobalLimit implements Interceptor {

  private static final int A_SECOND = 50;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Pattern OF_INTERACTIONS = Pattern.compile("/(interactions|webhooks)/\\d+/[^/]+(/.*)?$");

  private final DelayQueue<Place> places = new DelayQueue<>();

  /** Nobody has called of late. */
  GlobalLimit() {
    var now = System.nanoTime();
    for (var number = 0; number < A_SECOND; number++) {
      places.add(new Place(now));
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (isOfInteraction(chain.request())) {
      return chain.proceed(chain.request());
    }
    await();
    try {
      return chain.proceed(chain.request());
    } finally {
      places.add(new Place(System.nanoTime() + SECOND));
    }
  }

  private static boolean isOfInteraction(Request request) {
    return OF_INTERACTIONS.matcher(request.url().encodedPath()).find();
  }

  private void await() throws IOException {
    try {
      places.take();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted before it was its turn");
    }
  }

  /** @param freeAt by {@link System#nanoTime} */
  private record Place(long freeAt) implements Delayed {

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(freeAt - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
