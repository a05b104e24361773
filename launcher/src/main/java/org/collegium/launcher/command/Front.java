package org.collegium.launcher.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Cohort;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before every command: the options all of them have, and the way in. */
@Command(name = "./collegium", synopsisSubcommandLabel = "COMMAND",
    description = "Keeps cohorts of leaders who learn together over years: their sessions, check-ins and reflections.",
    footerHeading = "%nExamples:%n", footer = {
        "  ./collegium rehearse                  try it all in a browser, without any account",
        "  ./collegium cohort create --help      how to start a cohort",
        "  ./collegium doctor                    what is wrong, and how to mend it"})
public final class Front {

  /** The exit code of a command that did what it was asked. */
  public static final int DONE = 0;
  /** The exit code of a command that said why not. */
  public static final int REFUSED = 1;

  private final Surroundings surroundings;

  @Option(names = "--catalogue", paramLabel = "DIR", scope = ScopeType.INHERIT,
      description = "Take programmes from this folder instead of the built-in catalogue.")
  private Optional<Path> catalogue = Optional.empty();

  /** @param surroundings what commands may look at */
  public Front(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What commands may look at. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The catalogue named on the command line. */
  public Optional<Path> catalogue() {
    return catalogue;
  }

  /** The settings, with what was said on the command line. */
  public Settings.Reading settings() {
    return Settings.read(surroundings, catalogue);
  }

  /** What was asked for goes here. */
  public PrintWriter out() {
    return surroundings.out();
  }

  /** One line of what was asked for. */
  public void say(String line) {
    out().println(line);
  }

  /** Says why not, a sentence a line, and gives the exit code that goes with it. */
  public int refuse(String... sentences) {
    return refuse(List.of(sentences));
  }

  /** Says why not, a sentence a line, and gives the exit code that goes with it. */
  public int refuse(Collection<String> sentences) {
    sentences.forEach(surroundings.err()::println);
    return REFUSED;
  }

  /** Does something with the settings, unless there is something wrong with them. */
  public int withSettings(ToIntFunction<Settings> work) {
    return switch (settings()) {
      case Settings.Mistaken(var problems) -> refuse(problems);
      case Settings.Understood(var settings) -> work.applyAsInt(settings);
    };
  }

  /** Does something in the house, if it can be opened and no programme is missing from it, and closes it again. */
  public int inHouse(ToIntFunction<OpenHouse> work) {
    return inHouseAsItIs(open -> {
      var missing = open.cohortsWithoutProgramme();
      return missing.isEmpty() ? work.applyAsInt(open) : refuse(missing);
    });
  }

  /** Does something that needs no programme in the house, if it can be opened, and closes it again. */
  int inHouseAsItIs(ToIntFunction<OpenHouse> work) {
    return withSettings(settings -> switch (OpenHouse.open(settings, surroundings.clock())) {
      case OpenHouse.Shut(var sentences) -> refuse(sentences);
      case OpenHouse.Opened(var house) -> {
        try (house) {
          yield work.applyAsInt(house);
        }
      }
    });
  }

  /** Does something with the cohort of that name, if there is one. */
  public int inCohort(String name, ToIntBiFunction<OpenHouse, Cohort> work) {
    return inHouse(open -> inCohort(open, name, work));
  }

  /** Does something that needs no programme with the cohort of that name, and says which programmes are missing. */
  int inCohortAsItIs(String name, ToIntBiFunction<OpenHouse, Cohort> work) {
    return inHouseAsItIs(open -> {
      warn(open);
      return inCohort(open, name, work);
    });
  }

  /** Says which programmes are missing, and what to do. */
  void warn(OpenHouse open) {
    open.cohortsWithoutProgramme().forEach(surroundings.err()::println);
  }

  private int inCohort(OpenHouse open, String name, ToIntBiFunction<OpenHouse, Cohort> work) {
    return open.house().memberships().read(books -> books.cohorts().named(name.strip()))
        .map(cohort -> work.applyAsInt(open, cohort))
        .orElseGet(() -> refuse(noSuchCohort(open, name)));
  }

  private static String noSuchCohort(OpenHouse open, String name) {
    var all = open.house().memberships().read(books -> books.cohorts().all()).stream()
        .map(cohort -> cohort.name().raw()).collect(Collectors.joining(", "));
    return "There is no cohort '" + name + "'. " + (all.isEmpty()
        ? "There is none at all yet; './collegium cohort create --help' shows how to start one."
        : "There are: " + all + ".");
  }
}
