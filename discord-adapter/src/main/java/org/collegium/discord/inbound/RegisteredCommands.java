package org.collegium.discord.inbound;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.collegium.discord.web.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord of the commands, where it does not know them as they are. */
public final class RegisteredCommands {

  private static final Logger LOG = LoggerFactory.getLogger(RegisteredCommands.class);

  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final List<CommandData> wanted;
  private final List<String> guilds;
  private final AtomicBoolean isHindered = new AtomicBoolean();

  /** @param guilds ids of the servers in which they are registered; empty for everywhere */
  public RegisteredCommands(List<CommandData> wanted, List<String> guilds) {
    this.wanted = wanted;
    this.guilds = guilds;
  }

  /** Sees to it that they are registered. It waits for Discord, and says after how long to try again, if at all. */
  Optional<Duration> register(JDA jda) {
    var again = places(jda).map(this::register).flatMap(Optional::stream).max(Comparator.naturalOrder());
    if (again.isEmpty()) {
      isHindered.set(false);
    }
    return again;
  }

  private Stream<Place> places(JDA jda) {
    if (guilds.isEmpty()) {
      return Stream.of(new Place(() -> jda.retrieveCommands(true), () -> jda.updateCommands().addCommands(wanted)));
    }
    return guilds.stream().flatMap(id -> {
      var guild = jda.getGuildById(id);
      if (guild == null) {
        LOG.warn("Commands cannot be registered in the server {}: the bot is not in it", id);
        return Stream.empty();
      }
      return Stream.of(new Place(() -> guild.retrieveCommands(true), () -> guild.updateCommands().addCommands(wanted)));
    });
  }

  private Optional<Duration> register(Place place) {
    return switch (Called.now(place.known())) {
      case Called.Done<List<Command>> done when isSame(done.response()) -> Optional.empty();
      case Called.Done<List<Command>> _ -> update(place);
      case Called.Refused<List<Command>> _ -> update(place);
      case Called<List<Command>> hindered -> later(hindered);
    };
  }

  private Optional<Duration> update(Place place) {
    var called = Called.now(place.update());
    switch (called) {
      case Called.Done<List<Command>> _ -> LOG.info("Commands were registered with Discord");
      case Called.Refused<List<Command>> refused ->
          LOG.warn("Commands could not be registered with Discord ({}); they are at the next start", refused);
      case Called<List<Command>> _ -> {}
    }
    return later(called);
  }

  private Optional<Duration> later(Called<List<Command>> called) {
    var again = switch (called) {
      case Called.TooFast<List<Command>> fast -> Optional.of(fast.retryAfter());
      case Called.Unreached<List<Command>> _ -> Optional.of(A_WHILE);
      case Called.Unclear<List<Command>> _ -> Optional.of(A_WHILE);
      case Called.Done<List<Command>> _ -> Optional.<Duration>empty();
      case Called.Refused<List<Command>> _ -> Optional.<Duration>empty();
    };
    if (again.isPresent() && !isHindered.getAndSet(true)) {
      LOG.warn("Commands cannot be registered with Discord yet ({}). It is tried again until they are", called);
    }
    return again;
  }

  /** Whether Discord knows just these. */
  public boolean isSame(List<Command> known) {
    return written(known.stream().map(CommandData::fromCommand).toList()).equals(written(wanted));
  }

  private static List<Map<String, Object>> written(List<CommandData> commands) {
    return commands.stream().sorted(Comparator.comparing(CommandData::getName))
        .map(CommandData::toData).map(DataObject::toMap).toList();
  }

  /** Everywhere, or one server. */
  private record Place(Called.Call<List<Command>> known, Called.Call<List<Command>> update) {}
}
