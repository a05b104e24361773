package org.collegium.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import org.collegium.core.Seen;
import org.collegium.discord.DiscordCheckUp.Wanted;
import org.collegium.discord.connection.Gateway;
import org.collegium.discord.web.DiscordHttp;
import org.collegium.discord.web.RefusalBudget;

/** A session with Discord that is opened to look around, and closed again. Nothing that happens is answered. */
final class ShortSession implements AutoCloseable {

  private static final String GATEWAY = "Discord gateway";
  private static final String SERVERS = "Discord servers";
  private static final int NAMED = 5;

  private final DiscordSettings settings;
  private final Gateway gateway;
  /** Holds the sentence with which Discord turned the bot away, or nothing where it let it in. */
  private final CompletableFuture<Optional<String>> opened = new CompletableFuture<>();

  ShortSession(DiscordSettings settings, InstantSource clock) {
    this.settings = settings;
    this.gateway = new Gateway(settings, DiscordHttp.counting(new RefusalBudget(clock)), clock,
        sentence -> opened.complete(Optional.of(sentence)));
    var still = new AtomicInteger(settings.shards());
    gateway.tell(event -> {
      if (event instanceof ReadyEvent && still.decrementAndGet() == 0) {
        opened.complete(Optional.empty());
      }
    });
  }

  /** What there is to be seen, once the session is open. */
  List<Seen> seen(Wanted wanted, Duration patience) {
    gateway.start();
    try {
      return opened.get(patience.toMillis(), TimeUnit.MILLISECONDS)
          .map(sentence -> List.of(Seen.ill(GATEWAY, "Discord turned the session away", sentence)))
          .orElseGet(() -> inside(wanted));
    } catch (TimeoutException _) {
      return List.of(Seen.ill(GATEWAY, "No session could be opened within " + patience.toSeconds() + " seconds: "
          + gateway.problem().orElse("Discord does not tell of all servers"),
          "Can this machine reach wss://gateway.discord.gg? Is DISCORD_GATEWAY_URL set, and should it be?"));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("The session was neither opened nor refused", impossible);
    }
  }

  private List<Seen> inside(Wanted wanted) {
    var seen = new ArrayList<Seen>();
    seen.add(Seen.well(GATEWAY, switch (settings.hears()) {
      case COMMANDS -> "A session can be opened; none of its intents is privileged";
      case THREADS -> "A session can be opened; one of its intents is privileged, Message Content, and it is granted";
    }));
    seen.add(servers());
    var permissions = new PermissionsSeen(gateway.known());
    wanted.channels().forEach((channel, cohort) -> seen.add(permissions.inChannel(channel, cohort)));
    seen.addAll(permissions.ofEvents(wanted.channels()));
    if (!wanted.commands().isEmpty()) {
      seen.addAll(new CommandsSeen(gateway.known()).of(wanted.commands(), settings.commandGuilds()));
    }
    return seen;
  }

  private Seen servers() {
    var names =
        gateway.known().stream().map(JDA::getGuilds).flatMap(List::stream).map(Guild::getName).sorted().toList();
    if (names.isEmpty()) {
      return Seen.ill(SERVERS, "The bot is in none",
          "./collegium discord invite prints a link; somebody who manages the server opens it.");
    }
    return Seen.well(SERVERS, "The bot is in " + names.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : ""));
  }

  @Override
  public void close() {
    gateway.close();
  }
}
