package org.collegium.discord.inbound;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;

/**
 * What commands are called in Discord, where one that has subcommands cannot be given itself, and where what only some
 * may is hidden command by command: what facilitators alone may stands under a command of their own, or under one that
 * holds nothing else.
 */
public final class CommandNames {

  /** The command under which everything stands that facilitators alone may. */
  public static final String OF_FACILITATORS = "facilitate";

  /** What one is called that others begin with: by what it does. */
  private static final Map<String, String> BARE = Map.of("reflect", "write");
  private static final String USUAL_BARE = "show";

  private final Map<String, String> shown = new HashMap<>();
  private final Map<String, Command> declared = new HashMap<>();

  /** Names for all of these. */
  public CommandNames(Collection<Command> commands) {
    var paths = commands.stream().map(Command::path).toList();
    var open = commands.stream().filter(command -> !isOfFacilitators(command)).map(CommandNames::family).toList();
    for (var command : commands) {
      var name = open.contains(family(command)) ? name(command, paths) : command.path();
      shown.put(command.path(), name);
      if (declared.put(name, command) != null) {
        throw new IllegalArgumentException("Two commands would be called " + name);
      }
    }
  }

  private static String family(Command command) {
    return command.path().split(" ", -1)[0];
  }

  private static String name(Command command, List<String> paths) {
    var path = command.path();
    var isBegun = paths.stream().anyMatch(other -> other.startsWith(path + " "));
    var whole = isBegun ? path + " " + BARE.getOrDefault(path, USUAL_BARE) : path;
    return isOfFacilitators(command) && whole.contains(" ")
        ? OF_FACILITATORS + whole.substring(whole.indexOf(' ')) : whole;
  }

  /** Whether facilitators alone may give it. */
  public static boolean isOfFacilitators(Command command) {
    return command.who().equals(Command.FACILITATORS);
  }

  /** What a declared command is called in Discord, in one to three words. */
  public String of(Command command) {
    return Optional.ofNullable(shown.get(command.path()))
        .orElseThrow(() -> new IllegalArgumentException("No command is declared as " + command.path()));
  }

  /** The command that is called so in Discord. */
  public Optional<Command> called(String name) {
    return Optional.ofNullable(declared.get(name));
  }

  /** The same answer, with commands as they are called in Discord where it tells how they are typed. */
  Answer named(Answer answer) {
    return switch (answer) {
      case PlainAnswer.Help help -> new PlainAnswer.Help(named(help.lines()));
      case PlainAnswer.NearCommands near -> new PlainAnswer.NearCommands(near.words(), named(near.lines()));
      case Answer other -> other;
    };
  }

  private List<PlainAnswer.Line> named(List<PlainAnswer.Line> lines) {
    return lines.stream().map(line -> new PlainAnswer.Line(named(line.usage()), line.help())).toList();
  }

  /** A usage is a slash and the command's path, and behind it what can be given. */
  private String named(String usage) {
    return shown.keySet().stream().filter(path -> (usage + " ").startsWith("/" + path + " "))
        .max(Comparator.comparingInt(String::length))
        .map(path -> "/" + shown.get(path) + usage.substring(path.length() + 1)).orElse(usage);
  }
}
