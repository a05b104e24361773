package org.collegium.launcher.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.collegium.core.text.ZoneNames;
import org.collegium.launcher.command.DayArgument;
import org.collegium.launcher.command.Front;
import org.collegium.rehearsal.stage.CastMember;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rehearse}: a whole programme on a clock turned by hand, on a page or printed. */
@Command(name = "rehearse", description = {"Plays a programme in a throw-away database, for one person at a desk.",
    "Opens a local page where you can be any member and turn the clock; with --print it writes every message instead. "
        + "Without files it plays a sample cohort."},
    footerHeading = "%nExamples:%n", footer = {
        "  ./collegium rehearse",
        "  ./collegium rehearse --roster roster.csv --calendar sessions.ics",
        "  ./collegium rehearse --print --person \"Ada Okafor\" --until 2027-06-30"})
public final class RehearseCommand implements Callable<Integer> {

  private static final List<String> FOR_PRINT = List.of("--person", "--until", "--format");
  static final URI NO_FEEDS = URI.create("http://localhost/feeds/");

  private final Front front;

  @Option(names = "--roster", paramLabel = "FILE", description = "The people, as CSV. Needs --calendar.")
  private Optional<Path> roster = Optional.empty();

  @Option(names = "--calendar", paramLabel = "FILE", description = "Their sessions, as an .ics file. Needs --roster.")
  private Optional<Path> calendar = Optional.empty();

  @Option(names = "--closures", paramLabel = "FILE", description = "Days without school, as .ics or CSV.")
  private Optional<Path> closures = Optional.empty();

  @Option(names = "--zone", paramLabel = "ZONE", description = "Where the cohort is; otherwise where its calendar is.")
  private Optional<String> zone = Optional.empty();

  @Option(names = "--cohort", paramLabel = "NAME",
      description = "What it is called; otherwise what its calendar is called.")
  private Optional<String> cohort = Optional.empty();

  @Option(names = "--answers", paramLabel = "none|eager|mixed", defaultValue = "mixed",
      description = "How people answer whom nobody plays (${DEFAULT-VALUE}).")
  private Answers answers = Answers.MIXED;

  @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1",
      description = "The same seed gives the same answers (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--print", description = "Write every message in order, and end.")
  private boolean print;

  @Option(names = "--person", paramLabel = "NAME", description = "With --print: only this person's direct messages.")
  private Optional<String> person = Optional.empty();

  @Option(names = "--until", paramLabel = "DAY", converter = DayArgument.class,
      description = "With --print: no further than this day, such as 2029-06-30.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
      description = "With --print: how it is written (${DEFAULT-VALUE}).")
  private PrintedRehearsal.Format format = PrintedRehearsal.Format.TEXT;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
      description = "Where the page is served; 0 takes a free port (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--no-browser", description = "Only print the page's address; open no browser.")
  private boolean noBrowser;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** @param front the way in */
  public RehearseCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    refuseWhatDoesNotGoTogether();
    var place = zone.flatMap(ZoneNames::find);
    if (zone.isPresent() && place.isEmpty()) {
      return front.refuse("'" + zone.get() + "' is no time zone." + ZoneNames.nearest(zone.get())
          .map(near -> " Did you mean " + near.getId() + "?").orElse(" Zones are written like America/Denver."));
    }
    return switch (script(place)) {
      case ScriptFiles.Missing missing -> front.refuse(missing.sentence());
      case ScriptFiles.Found found -> print ? print(found.script())
          : new RehearsalAtTheDesk(front, found.script(), port, noBrowser ? _ -> {} : Browser::open).run();
    };
  }

  private void refuseWhatDoesNotGoTogether() {
    if (roster.isPresent() != calendar.isPresent()) {
      throw misuse("Give --roster and --calendar together, or neither to play the sample cohort.");
    }
    var typed = spec.commandLine().getParseResult();
    var lost = FOR_PRINT.stream().filter(typed::hasMatchedOption).findFirst();
    if (lost.isPresent() && !print) {
      throw misuse(lost.get() + " says what is printed; it goes with --print.");
    }
  }

  private ParameterException misuse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private ScriptFiles.Outcome script(Optional<ZoneId> place) {
    var catalogue = front.catalogue().map(front.surroundings().folder()::resolve);
    var asked = new ScriptFiles.Asked(catalogue, cohort.map(Prose::new), place, answers, seed);
    return new ScriptFiles(front.surroundings().folder(), asked).read(roster, calendar, closures);
  }

  private int print(Script script) {
    return switch (Premises.furnish(script, NO_FEEDS)) {
      case Premises.Refused refused -> front.refuse(refused.problems().stream().map(Problem::inWords).toList());
      case Premises.Ready ready -> {
        try (var premises = ready.premises()) {
          yield print(premises);
        }
      }
    };
  }

  private int print(Premises premises) {
    var cast = premises.cast();
    var only = person.map(name -> cast.stream().filter(member -> isCalled(member, name)).toList());
    if (only.isPresent() && only.get().size() != 1) {
      return front
          .refuse("'" + person.orElse("") + "' is nobody in this rehearsal, or more than one person. In it are: "
              + cast.stream().map(member -> member.name().raw()).collect(Collectors.joining(", ")) + ".");
    }
    var printed = new PrintedRehearsal(front.out(), format, cast, only.map(members -> members.getFirst().address()));
    front.surroundings().err().println("Answers: " + answers.name().toLowerCase(Locale.ROOT) + ", seed " + seed);
    var begins = premises.clock().instant();
    var ends = until.map(day -> day.plusDays(1).atStartOfDay(premises.zone()).toInstant())
        .orElse(Premises.END_OF_TIME);
    if (ends.isAfter(begins)) {
      try (var rehearsal = Rehearsal.onPaper(premises, printed::print)) {
        rehearsal.playUntil(ends);
      }
    }
    if (printed.isEmpty()) {
      front.surroundings().err().println(ends.isAfter(begins) ? nothingFor(only.map(List::getFirst))
          : "There is nothing to print: the rehearsal begins on " + begins.atZone(premises.zone()).toLocalDate() + ".");
    }
    return Front.DONE;
  }

  private String nothingFor(Optional<CastMember> only) {
    return only.map(member -> member.name().raw()).orElse("Nobody") + " is sent nothing"
        + until.map(day -> " up to " + day).orElse("") + ".";
  }

  private static boolean isCalled(CastMember member, String name) {
    var wanted = name.strip().toLowerCase(Locale.ROOT);
    var called = member.name().raw().toLowerCase(Locale.ROOT);
    return called.equals(wanted) || Arrays.asList(called.split("\\s+", -1)).contains(wanted)
        || member.address().handle().toLowerCase(Locale.ROOT).endsWith("/" + wanted);
  }
}
