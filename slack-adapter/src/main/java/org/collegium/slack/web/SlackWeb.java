package org.collegium.slack.web;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.Objects;
import org.collegium.slack.SlackSettings;

/**
 * Slack's Web API under our tokens. Nothing in here paces, retries or waits: who calls knows what a refusal means.
 * Close it when nothing is called any more.
 */
public final class SlackWeb implements AutoCloseable {

  /** After how long a call is given up, from its first byte to its last. */
  public static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

  private final Slack slack;
  private final MethodsClient bot;

  private SlackWeb(Slack slack, MethodsClient bot) {
    this.slack = slack;
    this.bot = bot;
  }

  /** The Web API of those settings; nothing is called yet. */
  public static SlackWeb of(SlackSettings settings) {
    var config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis((int) CALL_TIMEOUT.toMillis());
    settings.api().ifPresent(api -> {
      config.setMethodsEndpointUrlPrefix(api.toString());
      // The SDK takes a proxy from the environment and knows no exceptions from it.
      config.setProxyUrl(null);
    });
    var slack = Slack.getInstance(config, once(config));
    return new SlackWeb(slack, slack.methods(settings.botToken().reveal()));
  }

  /**
   * A connection that ends without an answer must be told to the caller: the usual client sends the same message once
   * more by itself, and a letter comes twice.
   */
  private static SlackHttpClient once(SlackConfig config) {
    var client = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config).newBuilder()
        .retryOnConnectionFailure(false).build());
    client.setConfig(config);
    return client;
  }

  /** Methods, called as the bot. */
  public MethodsClient bot() {
    return bot;
  }

  /** What opens connections. */
  public Slack slack() {
    return slack;
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("The client of Slack's Web API cannot be closed", Objects.requireNonNull(e));
    }
  }
}
