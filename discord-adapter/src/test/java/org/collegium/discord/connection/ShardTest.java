package org.collegium.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.utils.config.AuthorizationConfig;
import org.collegium.core.text.Secret;
import org.collegium.discord.DiscordSettings;
import org.collegium.discord.web.DiscordHttp;
import org.collegium.discord.web.RefusalBudget;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each connection minds its own matters, and none keeps another from being hung up. */
class ShardTest {

  private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
  private final Dispatch dispatch = new Dispatch(InstantSource.system());
  private final Shard first = shard(0);
  private final Shard second = shard(1);

  private Shard shard(int number) {
    return new Shard(number, new Wiring(() -> JDABuilder.createLight("token"), 2, clockwork, _ -> {}));
  }

  @BeforeEach
  void connect() {
    dispatch.register(first);
    dispatch.register(second);
    dispatch.handle(new ReadyEvent(new Stub(0)));
    dispatch.handle(new ReadyEvent(new Stub(1)));
  }

  @AfterEach
  void end() {
    first.close();
    second.close();
    dispatch.close();
    clockwork.shutdownNow();
  }

  @Test
  void aConnectionThatIsLostIsNoProblemOfAnotherAndIsNotBackWhenThatIs() {
    assertThat(first.problem()).isEmpty();
    assertThat(second.problem()).isEmpty();

    dispatch.handle(new SessionDisconnectEvent(new Stub(1), null, null, true, OffsetDateTime.MIN));
    assertThat(first.problem()).isEmpty();

    dispatch.handle(new SessionResumeEvent(new Stub(0)));
    assertThat(second.problem()).isPresent();

    dispatch.handle(new SessionResumeEvent(new Stub(1)));
    assertThat(second.problem()).isEmpty();
  }

  @Test
  void aLoginThatFailedBeforeLeavesNobodyBehindWhoListens() {
    try (var twin = DiscordTwin.open(); var gateway = gateway(twin)) {
      twin.moods().status("GET /users/@me", 403, 1);
      gateway.start();
      await().until(gateway::isWhole);

      assertThat(gateway.any().orElseThrow().getRegisteredListeners()).hasOnlyElementsOfType(Shard.class).hasSize(1);
    }
  }

  @Test
  void aConnectionThatCannotBeHungUpInOrderIsCutAndNothingIsThrown() {
    var stuck = new Stub(0);

    Shard.hangUp(stuck);

    assertThat(stuck.isCut).isTrue();
    assertThat(stuck.isAutoReconnect()).isFalse();
  }

  private static Gateway gateway(DiscordTwin twin) {
    var clock = InstantSource.system();
    return new Gateway(new DiscordSettings(new Secret(twin.botToken()), 1, List.of(), Optional.of(twin.restUrl()),
        Optional.of(twin.gatewayUrl()), DiscordSettings.Hears.COMMANDS), DiscordHttp.counting(new RefusalBudget(clock)),
        clock, _ -> {});
  }

  /** A connection of that number that is busy whenever it is to be hung up. */
  private static final class Stub extends JDAImpl {

    private final int number;
    private boolean isCut;

    Stub(int number) {
      super(new AuthorizationConfig("token"));
      this.number = number;
    }

    @Override
    public ShardInfo getShardInfo() {
      return new ShardInfo(number, 2);
    }

    @Override
    public synchronized void shutdown() {
      throw new IllegalStateException("Could not acquire lock in a reasonable timeframe! (10 seconds)");
    }

    @Override
    public synchronized void shutdownNow() {
      isCut = true;
    }

    @Override
    public boolean awaitShutdown(long timeout, TimeUnit unit) {
      return false;
    }

    @Override
    public boolean awaitShutdown(Duration timeout) {
      return false;
    }
  }
}
