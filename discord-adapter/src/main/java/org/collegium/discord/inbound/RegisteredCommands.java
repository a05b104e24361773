package org.collegium.discord.inbound;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.collegium.discord.web.Called;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord of the commands, where it does not know them as they are. */
public final class RegisteredCommands {

  private static final Logger LOG = LoggerFactory.getLogger(RegisteredCommands.class);

  private final List<CommandData> wanted;
  private final List<String> guilds;

  /** @param guilds ids of the servers in which they are registered; empty for everywhere */
  public RegisteredCommands(List<CommandData> wanted, List<String> guilds) {
    this.wanted = wanted;
    this.guilds = guilds;
  }

  /** Sees to it that they are registered. It waits for Discord. */
  public void register(JDA jda) {
    if (guilds.isEmpty()) {
      register(Called.now(() -> jda.retrieveCommands(true)), () -> jda.updateCommands().addCommands(wanted));
    }
    for (var id : guilds) {
      var guild = jda.getGuildById(id);
      if (guild == null) {
        LOG.warn("Commands cannot be registered in the server {}: the bot is not in it", id);
      } else {
        register(Called.now(() -> guild.retrieveCommands(true)), () -> guild.updateCommands().addCommands(wanted));
      }
    }
  }

  private void register(Called<List<Command>> known, Update update) {
    if (known instanceof Called.Done<List<Command>> done && isSame(done.response())) {
      return;
    }
    switch (Called.now(update::action)) {
      case Called.Done<List<Command>> _ -> LOG.info("Commands were registered with Discord");
      case Called<List<Command>> hindered ->
          LOG.warn("Commands could not be registered with Discord ({}); they are at the next start", hindered);
    }
  }

  /** Whether Discord knows just these. */
  public boolean isSame(List<Command> known) {
    return written(known.stream().map(CommandData::fromCommand).toList()).equals(written(wanted));
  }

  private static List<Map<String, Object>> written(List<CommandData> commands) {
    return commands.stream().sorted(Comparator.comparing(CommandData::getName))
        .map(CommandData::toData).map(DataObject::toMap).toList();
  }

  private interface Update {
    RestAction<List<Command>> action();
  }
}
