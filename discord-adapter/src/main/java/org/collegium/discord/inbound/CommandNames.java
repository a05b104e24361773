package org.collegium.discord.inbound;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.Vocabulary;

/**
 * What commands are called in Discord, where one that has subcommands cannot be given itself, and where what only some
 * may is hidden command by command: what facilitators alone may of a cohort stands under a command of their own. One
 * that holds nothing else is hidden as well; where others have a part in it, as in a protocol, all see it, and the core
 * says who may.
 */
public final class CommandNames {

  /** The command under which everything stands that facilitators alone may. */
  public static final String OF_FACILITATORS = "facilitate";

  /** Where what facilitators alone may is so much that others would not find theirs. */
  private static final String MANY = "cohort";

  /** What one is called that others begin with: by what it does. */
  private static final Map<String, String> BARE = Map.of("reflect", "write");
  private static final String USUAL_BARE = "show";

  private final Map<Command, String> shown = new HashMap<>();
  private final Map<String, Command> declared = new HashMap<>();

  /** Names for all of these. */
  public CommandNames(Collection<Command> commands) {
    var paths = commands.stream().map(Command::path).toList();
    var open = commands.stream().filter(command -> !isOfFacilitators(command)).map(CommandNames::family).toList();
    for (var command : commands) {
      var name = open.contains(family(command)) ? name(command, paths) : command.path();
      shown.put(command, name);
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
    return isOfFacilitators(command) && family(command).equals(MANY) && whole.contains(" ")
        ? OF_FACILITATORS + whole.substring(whole.indexOf(' ')) : whole;
  }

  /** Whether facilitators alone may give it. */
  public static boolean isOfFacilitators(Command command) {
    return command.who().equals(Command.FACILITATORS);
  }

  /** What a declared command is called in Discord, in one to three words. */
  public String of(Command command) {
    return Optional.ofNullable(shown.get(command))
        .orElseThrow(() -> new IllegalArgumentException("No command is declared as " + command.path()));
  }

  /**
   * The same for readers of that language, word by word. The first is the same for all: it is what messages tell people
   * to type, and Discord's client does not find subcommands under one that is called otherwise
   * (github.com/discord/discord-api-docs/issues/5105).
   */
  List<String> words(Command command, Vocabulary vocabulary) {
    var names = of(command).split(" ", -1);
    var places = command.path().split(" ", -1).length;
    return IntStream.range(0, names.length).mapToObj(at -> at == 0 ? names[at]
        : at < places ? vocabulary.name(command.path(), at) : vocabulary.bare(names[at])).toList();
  }

  /** The command that is called so in Discord. */
  public Optional<Command> called(String name) {
    return Optional.ofNullable(declared.get(name));
  }

  /** The same answer, with commands as Discord calls them for that reader where it tells how they are typed. */
  Answer named(Answer answer, Locale locale) {
    return switch (answer) {
      case PlainAnswer.Help help -> new PlainAnswer.Help(named(help.lines(), locale));
      case PlainAnswer.NearCommands near -> new PlainAnswer.NearCommands(near.words(), named(near.lines(), locale));
      case Answer other -> other;
    };
  }

  private List<PlainAnswer.Line> named(List<PlainAnswer.Line> lines, Locale locale) {
    var vocabulary = Vocabulary.in(locale);
    return lines.stream().map(line -> new PlainAnswer.Line(named(line.usage(), vocabulary), line.help())).toList();
  }

  /** A usage is a slash and the command's path, and behind it what can be given. */
  private String named(String usage, Vocabulary vocabulary) {
    return shown.keySet().stream()
        .filter(command -> (usage + " ").startsWith("/" + vocabulary.path(command.path()) + " "))
        .max(Comparator.comparingInt(command -> vocabulary.path(command.path()).length()))
        .map(command -> "/" + String.join(" ", words(command, vocabulary))
            + usage.substring(vocabulary.path(command.path()).length() + 1))
        .orElse(usage);
  }
}
