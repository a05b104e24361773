package org.collegium.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.collegium.core.text.Secret;
import org.collegium.discord.DiscordSettings;
import org.collegium.discord.web.DiscordHttp;
import org.collegium.discord.web.RefusalBudget;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway whose name nobody knows: before a socket is asked for, JDA's library looks for its address. */
class NoSuchGatewayTest {

  private static final Duration A_FEW_SECONDS = Duration.ofSeconds(5);

  private final AtomicInteger attempts = new AtomicInteger();
  private DiscordTwin twin;
  private Gateway gateway;

  @BeforeEach
  void begin() {
    var clock = InstantSource.system();
    twin = DiscordTwin.open();
    gateway = new Gateway(new DiscordSettings(new Secret(twin.botToken()), 1, List.of(), Optional.of(twin.restUrl()),
        Optional.of(URI.create("ws://gateway.invalid/")), DiscordSettings.Hears.COMMANDS),
        DiscordHttp.counting(new RefusalBudget(clock)), clock,
        _ -> {});
    gateway.tell((EventListener) event -> {
      if (event instanceof StatusChangeEvent change && change.getNewStatus() == JDA.Status.ATTEMPTING_TO_RECONNECT) {
        attempts.incrementAndGet();
      }
    });
    gateway.start();
    await().until(() -> gateway.any().isPresent());
  }

  @AfterEach
  void end() {
    gateway.close();
    twin.close();
  }

  @Test
  void itIsTriedAFewTimesAndNothingPilesUp() {
    var threads = Thread.activeCount();

    await().during(A_FEW_SECONDS).atMost(A_FEW_SECONDS.multipliedBy(2)).until(() -> attempts.get() <= 3
        && tasks() <= 2 && Thread.activeCount() <= threads + 3);

    assertThat(attempts).hasPositiveValue();
    assertThat(gateway.problem()).isPresent();
  }

  @Test
  void whoeverLooksForItCanBeStoppedAtOnce() {
    await().until(() -> attempts.get() > 0);

    var before = System.nanoTime();
    gateway.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    var tried = attempts.get();
    await().during(A_FEW_SECONDS).atMost(A_FEW_SECONDS.multipliedBy(2)).until(() -> attempts.get() == tried);
  }

  /** What waits to be done for the connection; each attempt of JDA's own would add one that never ends. */
  private int tasks() {
    return ((ScheduledThreadPoolExecutor) gateway.any().orElseThrow().getGatewayPool()).getQueue().size();
  }
}
