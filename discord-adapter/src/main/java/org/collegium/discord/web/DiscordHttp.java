package org.collegium.discord.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The client JDA calls Discord's REST API with. */
public final class DiscordHttp {

  /** After how long a call is given up, from its first byte to its last. */
  public static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

  private static final int KEPT_OPEN = 16;
  private static final int MOST_AT_ONCE = 64;

  private DiscordHttp() {}

  /**
   * A client that counts what is refused, sends nothing twice that would be there twice, and nothing more often than
   * Discord takes it.
   */
  public static OkHttpClient counting(RefusalBudget budget) {
    var limit = new GlobalLimit();
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    var plain = new OkHttpClient.Builder().callTimeout(CALL_TIMEOUT).dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(KEPT_OPEN, 5, TimeUnit.MINUTES)).build();
    var once = plain.newBuilder().retryOnConnectionFailure(false).addInterceptor(budget).addInterceptor(limit)
        .addInterceptor(new ReadableLimits()).build();
    return plain.newBuilder().addInterceptor(new GuardedPosts(once)).addInterceptor(budget).addInterceptor(limit)
        .addInterceptor(new ReadableLimits()).build();
  }
}
