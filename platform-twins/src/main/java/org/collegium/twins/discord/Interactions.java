package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What people did, brought to the app, until it has answered or patience ends. */
final class Interactions {

  private static final int MOST_REMEMBERED = 2_000;

  private final World world;
  private final Sessions sessions;
  private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();
  private final Deque<String> order = new ArrayDeque<>();
  private volatile Patience patience = Patience.ofDiscord();

  Interactions(World world, Sessions sessions) {
    this.world = world;
    this.sessions = sessions;
  }

  World world() {
    return world;
  }

  void patience(Patience other) {
    this.patience = other;
  }

  Optional<Interaction> byToken(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Prepares it with the lock held, then delivers it without, and waits. */
  Reaction happens(Interaction.Started started, Function<Interaction, ObjectNode> payload) {
    var interaction = new Interaction(started, world.ids());
    var dispatch = world.alone(() -> {
      remember(interaction);
      return new Dispatch("INTERACTION_CREATE", payload.apply(interaction), guildOf(started), Intents.NONE);
    });
    var start = System.nanoTime();
    if (!sessions.hearAnything()) {
      interaction.giveUp();
      return Reaction.none();
    }
    world.tell(dispatch);
    return awaited(interaction, start);
  }

  private String guildOf(Interaction.Started started) {
    return world.knownChannel(started.channelId()).guildId();
  }

  /** So many that a long run neither fills the memory nor loses what is still going on. */
  private void remember(Interaction interaction) {
    byToken.put(interaction.token(), interaction);
    order.addLast(interaction.token());
    if (order.size() > MOST_REMEMBERED) {
      byToken.remove(order.removeFirst());
    }
  }

  private Reaction awaited(Interaction interaction, long start) {
    try {
      var body = interaction.answer().get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
      return new Reaction(true, body, Duration.ofNanos(System.nanoTime() - start));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException _) {
      // It is decided below, with the lock held, whether the answer came at the last moment.
    }
    return world.alone(() -> {
      if (!interaction.isAnswered()) {
        interaction.giveUp();
        return new Reaction(false, Json.nothing(), Duration.ofNanos(System.nanoTime() - start));
      }
      return new Reaction(true, interaction.answer().join(), Duration.ofNanos(System.nanoTime() - start));
    });
  }
}
