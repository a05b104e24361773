package org.collegium.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.collegium.launcher.command.Backup;
import org.collegium.launcher.command.Check;
import org.collegium.launcher.command.CohortCreate;
import org.collegium.launcher.command.CohortInvite;
import org.collegium.launcher.command.CohortList;
import org.collegium.launcher.command.CohortPlace;
import org.collegium.launcher.command.CohortShow;
import org.collegium.launcher.command.Deliveries;
import org.collegium.launcher.command.DiscordInvite;
import org.collegium.launcher.command.ExportCalendar;
import org.collegium.launcher.command.ExportHours;
import org.collegium.launcher.command.Front;
import org.collegium.launcher.command.ImportCalendarCommand;
import org.collegium.launcher.command.ImportClosuresCommand;
import org.collegium.launcher.command.ImportRosterCommand;
import org.collegium.launcher.command.KeysRotate;
import org.collegium.launcher.command.Restore;
import org.collegium.launcher.command.SessionAdd;
import org.collegium.launcher.command.SessionCancel;
import org.collegium.launcher.command.SessionList;
import org.collegium.launcher.command.SessionMove;
import org.collegium.launcher.command.SettingsCommand;
import org.collegium.launcher.command.SqliteToPostgres;
import org.collegium.launcher.command.Version;
import org.collegium.launcher.command.WorkspaceInvite;
import org.collegium.launcher.command.WorkspaceList;
import org.collegium.launcher.doctor.DoctorCommand;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.rehearsal.RehearseCommand;
import org.collegium.launcher.running.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Everything that can be typed after {@code ./collegium}. */
final class Commands {

  private static final int WIDTH = 100;

  private static final Map<String, Function<Front, CommandLine>> ALL = all();

  private Commands() {}

  private static Map<String, Function<Front, CommandLine>> all() {
    var commands = new LinkedHashMap<String, Function<Front, CommandLine>>();
    commands.put("rehearse", front -> new CommandLine(new RehearseCommand(front)));
    commands.put("run", front -> new CommandLine(new RunCommand(front)));
    commands.put("cohort", front -> group(new Heading("cohort",
        "Cohorts: start, list, show and place them, and invite their members.", "cohort list"),
        new CohortCreate(front), new CohortList(front), new CohortShow(front), new CohortPlace(front),
        new CohortInvite(front)));
    commands.putAll(ofPlatforms());
    commands.put("import", front -> group(new Heading("import",
        "Imports people, sessions and days without school from files.",
        "import roster roster.csv --cohort \"Front Range\" --dry-run"),
        new ImportRosterCommand(front), new ImportCalendarCommand(front), new ImportClosuresCommand(front)));
    commands.put("session", front -> group(new Heading("session", "Sessions: list, add, move and cancel them.",
        "session list \"Front Range\""),
        new SessionList(front), new SessionAdd(front), new SessionMove(front), new SessionCancel(front)));
    commands.put("deliveries", front -> new CommandLine(new Deliveries(front)));
    commands.put("export", front -> group(new Heading("export",
        "Writes attendance hours or a calendar to the standard output.",
        "export hours \"Front Range\" > hours.csv"),
        new ExportHours(front), new ExportCalendar(front)));
    commands.put("check", front -> new CommandLine(new Check(front)));
    commands.putAll(ofTheFolder());
    commands.put("version", front -> new CommandLine(new Version(front)));
    commands.put("warm-up", front -> new CommandLine(new WarmUp(front)));
    return commands;
  }

  private static Map<String, Function<Front, CommandLine>> ofTheFolder() {
    var commands = new LinkedHashMap<String, Function<Front, CommandLine>>();
    commands.put("settings", front -> new CommandLine(new SettingsCommand(front)));
    commands.put("doctor", front -> new CommandLine(new DoctorCommand(front)));
    commands.put("backup", front -> new CommandLine(new Backup(front)));
    commands.put("restore", front -> new CommandLine(new Restore(front)));
    commands.put("keys", front -> group(new Heading("keys",
        "Keys: puts another master key in the place of the present one.", "keys rotate"), new KeysRotate(front)));
    commands.put("migrate", front -> group(new Heading("migrate",
        "Moves everything from the files of the data folder into PostgreSQL.", "migrate sqlite-to-postgres"),
        new SqliteToPostgres(front)));
    return commands;
  }

  private static Map<String, Function<Front, CommandLine>> ofPlatforms() {
    var commands = new LinkedHashMap<String, Function<Front, CommandLine>>();
    commands.put("workspace", front -> group(new Heading("workspace",
        "Slack workspaces that install the bot themselves: invite and list them.", "workspace invite"),
        new WorkspaceInvite(front), new WorkspaceList(front)));
    commands.put("discord", front -> group(new Heading("discord", "Discord servers: the link that lets the bot in.",
        "discord invite"), new DiscordInvite(front)));
    return commands;
  }

  /** The command line for those words; only commands that are named among them are made, all where none is. */
  static CommandLine of(Surroundings surroundings, String... words) {
    var front = new Front(surroundings);
    var line = new CommandLine(front);
    line.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true)
        .scopeType(ScopeType.INHERIT).description("Show this help.").build());
    var typed = List.of(words);
    var named = typed.stream().anyMatch(ALL::containsKey) ? typed : ALL.keySet();
    ALL.forEach((name, command) -> {
      if (named.contains(name)) {
        line.addSubcommand(name, command.apply(front));
      }
    });
    return line.setOut(surroundings.out()).setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF)).setUsageHelpWidth(WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true).setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(new UnexpectedFault(front));
  }

  private static CommandLine group(Heading heading, Object... commands) {
    var spec = CommandSpec.create().name(heading.name());
    spec.usageMessage().description(heading.description()).synopsisSubcommandLabel("COMMAND")
        .footerHeading("%nExample:%n").footer("  ./collegium " + heading.example());
    var group = new CommandLine(spec);
    for (var command : commands) {
      group.addSubcommand(command);
    }
    return group;
  }

  private record Heading(String name, String description, String example) {}
}
