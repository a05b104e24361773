package org.collegium.discord.inbound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.notice.Wording;

/** The core's commands as Discord is told of them, so that its client lists, explains and completes them. */
public final class CommandDeclarations {

  /** Beside the commands: what a message's menu offers. */
  public static final String REFLECT_ON_MESSAGE = "Reflect on this message";

  /** Discord takes no longer description (docs.discord.com/developers/interactions/application-commands). */
  private static final int LONGEST_DESCRIPTION = 100;
  private static final int FIRST_PAGE = 1;
  private static final Locale SPANISH = Locale.of("es");

  private final CommandNames names;
  private final Wording wording = Wording.in(Locale.US);

  /** @param names what the commands are called */
  public CommandDeclarations(CommandNames names) {
    this.names = names;
  }

  /** All of these commands, and the menu's entry. */
  public List<CommandData> of(List<Command> commands) {
    var byName = new LinkedHashMap<String, List<Command>>();
    commands.forEach(command -> byName
        .computeIfAbsent(names.of(command).split(" ", -1)[0], _ -> new ArrayList<>()).add(command));
    var all = new ArrayList<CommandData>();
    byName.forEach((name, under) -> all.add(command(name, under)));
    all.add(everywhere(Commands.message(REFLECT_ON_MESSAGE)));
    return all;
  }

  private static CommandData everywhere(CommandData command) {
    return command.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
  }

  private SlashCommandData command(String name, List<Command> under) {
    var first = under.getFirst();
    var isAlone = under.size() == 1 && names.of(first).equals(name);
    var key = isAlone ? first.helpKey() : "discord.command." + name;
    var data = Commands.slash(name, brief(wording, key)).setDescriptionLocalizations(elsewhere(key));
    if (isAlone) {
      data.addOptions(options(first));
    } else {
      nest(data, under);
    }
    everywhere(data);
    return under.stream().allMatch(CommandNames::isOfFacilitators)
        ? data.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_EVENTS)) : data;
  }

  private void nest(SlashCommandData data, List<Command> under) {
    Map<String, SubcommandGroupData> groups = new TreeMap<>();
    for (var command : under) {
      var words = names.of(command).split(" ", -1);
      var spanish = names.words(command, Vocabulary.in(SPANISH));
      var last = new SubcommandData(words[words.length - 1], brief(wording, command.helpKey()))
          .setNameLocalizations(inSpanish(spanish.getLast())).setDescriptionLocalizations(elsewhere(command.helpKey()))
          .addOptions(options(command));
      if (words.length == 2) {
        data.addSubcommands(last);
      } else {
        groups.computeIfAbsent(words[1], name -> group(words[0], name, spanish.get(1))).addSubcommands(last);
      }
    }
    data.addSubcommandGroups(groups.values());
  }

  private SubcommandGroupData group(String family, String name, String spanish) {
    var key = "discord.command." + family + "." + name;
    return new SubcommandGroupData(name, brief(wording, key)).setNameLocalizations(inSpanish(spanish))
        .setDescriptionLocalizations(elsewhere(key));
  }

  /** Discord wants what must be given before what may be. */
  private List<OptionData> options(Command command) {
    return command.options().stream()
        .sorted(Comparator.comparing(option -> option.need() == Option.Need.OPTIONAL)).map(this::option).toList();
  }

  private OptionData option(Option option) {
    var key = "discord.option." + option.type().name().toLowerCase(Locale.ROOT);
    var data = new OptionData(type(option), option.name(), brief(wording, key), option.need() == Option.Need.REQUIRED)
        .setNameLocalizations(inSpanish(Vocabulary.in(SPANISH).option(option.name())))
        .setDescriptionLocalizations(elsewhere(key));
    return switch (data.getType()) {
      case INTEGER -> data.setMinValue(FIRST_PAGE);
      case STRING -> data.setAutoComplete(option.type() != Option.Type.WORDS && option.type() != Option.Type.TITLE);
      default -> data;
    };
  }

  private static OptionType type(Option option) {
    return switch (option.type()) {
      case FILE -> OptionType.ATTACHMENT;
      case PAGE -> OptionType.INTEGER;
      case WORDS, TITLE, TIME, WEEKDAY, SCHOOL, DAYS, CLOSURE_KIND, SESSION, DAY, HOURS, ZONE, LANGUAGE, MEMBER,
          OWN_LEADER, RSVP, ROLE, CASE, RUNNING_CASE, PROTOCOL, PROMPT, REFLECTION, COMMITMENT, LEADERS_REFLECTION,
          AUDIENCE,
          COHORT,
          WHEN, SWITCH, FILE_FORMAT ->
          OptionType.STRING;
    };
  }

  /** What is read by those whose Discord speaks another language: what a command or an option is for. */
  private static Map<DiscordLocale, String> elsewhere(String key) {
    return inSpanish(brief(Wording.in(SPANISH), key));
  }

  private static Map<DiscordLocale, String> inSpanish(String spanish) {
    return Map.of(DiscordLocale.SPANISH, spanish, DiscordLocale.SPANISH_LATAM, spanish);
  }

  private static String brief(Wording wording, String key) {
    return wording.say(key).within(LONGEST_DESCRIPTION).raw();
  }
}
