package org.collegium.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.requests.RestAction;
import org.collegium.core.Seen;
import org.collegium.discord.inbound.CommandDeclarations;
import org.collegium.discord.inbound.CommandNames;
import org.collegium.discord.inbound.RegisteredCommands;
import org.collegium.discord.web.Called;

/**
 * Whether Discord knows the bot's commands as they are.
 *
 * @param known what JDA knows, through each connection
 */
record CommandsSeen(List<JDA> known) {

  private static final String COMMANDS = "Discord commands";
  private static final String AT_A_START = "The bot registers them when it starts: ./collegium run";

  /** @param guilds ids of the servers in which they are registered; none for everywhere */
  List<Seen> of(List<org.collegium.core.command.Command> commands, List<String> guilds) {
    var wanted =
        new RegisteredCommands(new CommandDeclarations(new CommandNames(commands)).of(commands), guilds);
    if (guilds.isEmpty()) {
      return known.stream().limit(1).map(jda -> judged(COMMANDS, wanted, () -> jda.retrieveCommands(true))).toList();
    }
    return guilds.stream().map(id -> known.stream().flatMap(jda -> Optional.ofNullable(jda.getGuildById(id)).stream())
        .findFirst()
        .map(guild -> judged(COMMANDS + " in " + guild.getName(), wanted, () -> guild.retrieveCommands(true)))
        .orElseGet(() -> Seen.ill(COMMANDS, "The bot is not in the server " + id + " of DISCORD_COMMAND_GUILDS",
            "Invite it there by the link that ./collegium discord invite prints, or take the id away.")))
        .toList();
  }

  private static Seen judged(String about, RegisteredCommands wanted, Registered registered) {
    return switch (Called.now(registered::action)) {
      case Called.Done<List<Command>> done when wanted.isSame(done.response()) ->
          Seen.well(about, "All are registered as this version has them");
      case Called.Done<List<Command>> done when done.response().isEmpty() ->
          Seen.warned(about, "None is registered yet", AT_A_START);
      case Called.Done<List<Command>> _ -> Seen.warned(about, "Those registered are of another version", AT_A_START);
      case Called<List<Command>> _ ->
          Seen.warned(about, "Discord did not say which are registered", "Try again later.");
    };
  }

  private interface Registered {
    RestAction<List<Command>> action();
  }
}
