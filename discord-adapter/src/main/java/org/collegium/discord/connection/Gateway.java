package org.collegium.discord.connection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;
import org.collegium.core.Ending;
import org.collegium.core.notice.CaseInWords.Hearing;
import org.collegium.discord.DiscordSettings;

/**
 * Keeps as many connections to Discord as the settings say, for as long as they are wanted: waits for Discord at the
 * start, and has JDA resume or renew one that is lost.
 */
public final class Gateway implements AutoCloseable {

  /** What the bot is told of unless more is wished for; none of it is privileged: nobody has to switch anything on. */
  public static final Set<GatewayIntent> INTENTS = EnumSet.of(GatewayIntent.GUILD_MESSAGES,
      GatewayIntent.DIRECT_MESSAGES, GatewayIntent.SCHEDULED_EVENTS);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private final Dispatch dispatch;
  private final OkHttpClient http;
  private final Hearing hearing;
  private final GatewayAddress address;
  private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("discord-keeper").factory());
  private final ExecutorService logins = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Shard> shards;

  /**
   * Connections for that bot; nothing is opened before it is started.
   *
   * @param http what calls Discord's REST API
   * @param end takes the sentence with which Discord ended a connection for good
   */
  public Gateway(DiscordSettings settings, OkHttpClient http, InstantSource clock, Consumer<String> end) {
    this.dispatch = new Dispatch(clock);
    this.http = http;
    this.hearing = settings.hears() == DiscordSettings.Hears.THREADS ? Hearing.THREADS : Hearing.FORMS;
    this.address = new GatewayAddress(settings.gateway());
    var wiring = new Wiring(() -> builder(settings, http).setSessionController(address), settings.shards(), keeper,
        end);
    this.shards = IntStream.range(0, settings.shards()).mapToObj(number -> new Shard(number, wiring)).toList();
    shards.forEach(dispatch::register);
  }

  private JDABuilder builder(DiscordSettings settings, OkHttpClient http) {
    var rest = new RestConfig();
    settings.api().ifPresent(api -> rest.setBaseUrl(api.toString()));
    return JDABuilder.createLight(settings.botToken().reveal(), intents(settings))
        .enableCache(CacheFlag.SCHEDULED_EVENTS)
        .setRestConfig(rest).setHttpClient(http).setEventManager(dispatch).setRequestTimeoutRetry(false)
        .setCallbackPool(callbacks, false).setRateLimitElastic(callbacks, false).setEnableShutdownHook(false);
  }

  /** What Discord lets the bot hear of what is said about cases. */
  public Hearing hearing() {
    return hearing;
  }

  private static Set<GatewayIntent> intents(DiscordSettings settings) {
    var intents = EnumSet.copyOf(INTENTS);
    if (settings.hears() == DiscordSettings.Hears.THREADS) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  /** Has that one told of everything that happens, from before the first connection on. */
  public void tell(EventListener listener) {
    dispatch.register(listener);
  }

  /** Begins to connect, and returns at once. */
  public void start() {
    shards.forEach(shard -> logins.execute(shard::login));
  }

  /** What keeps Discord from reaching us; empty while all is well. */
  public Optional<String> problem() {
    return shards.stream().map(Shard::problem).flatMap(Optional::stream).findFirst();
  }

  /** What JDA knows, through each connection that has ever been open. */
  public List<JDA> known() {
    return shards.stream().map(Shard::jda).flatMap(Optional::stream).toList();
  }

  /** Whether every connection is open and told of all its servers, so that what is not known is not there. */
  public boolean isWhole() {
    return problem().isEmpty() && known().size() == shards.size() && known().stream()
        .allMatch(jda -> jda.getStatus() == JDA.Status.CONNECTED && jda.getUnavailableGuilds().isEmpty());
  }

  /** By which calls are made that belong to no server, such as direct messages; empty before the first login. */
  public Optional<JDA> any() {
    return known().stream().findFirst();
  }

  /** Takes nothing more, and waits until what was taken is answered. */
  public void quiet() {
    dispatch.close();
  }

  /** Hangs up, once all that was said is sent. */
  @Override
  public void close() {
    quiet();
    awaitCalls();
    address.close();
    shards.forEach(Shard::close);
    // A login may wait for as long as Discord told it to; whoever is let in after all goes again.
    logins.shutdownNow();
    keeper.shutdownNow();
    if (!Ending.of(callbacks, PATIENCE)) {
      callbacks.shutdownNow();
    }
  }

  /** JDA waits for calls that are queued, not for one that is under way and is followed by others. */
  private void awaitCalls() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var idle = 0;
    try {
      while (any().isPresent() && idle < 2 && System.nanoTime() < end) {
        idle = http.dispatcher().runningCallsCount() == 0 ? idle + 1 : 0;
        Thread.sleep(A_MOMENT);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
