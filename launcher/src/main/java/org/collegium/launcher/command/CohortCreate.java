package org.collegium.launcher.command;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.programme.Reading;
import org.collegium.core.text.Prose;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.CatalogueHome;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cohort create}: starts a cohort, empty as it is. */
@Command(name = "create", description = "Starts a cohort. People and sessions are imported next.",
    footerHeading = "%nExample:%n",
    footer = "  ./collegium cohort create \"Front Range\" --programme balanced-leadership --zone America/Denver")
public final class CohortCreate implements Callable<Integer> {

  private static final int LONGEST_NAME = 80;

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "What the cohort is called; in quotes if it has spaces.")
  private String name = "";

  @Option(names = "--programme", paramLabel = "ID", required = true,
      description = "The programme of the catalogue it follows.")
  private String programme = "";

  @Option(names = "--zone", paramLabel = "ZONE", required = true, converter = ZoneArgument.class,
      description = "Where its sessions take place: America/Denver, or \"Mountain Standard Time\" as Windows calls it.")
  private ZoneId zone = ZoneOffset.UTC;

  @Option(names = "--locale", paramLabel = "LANG", converter = LanguageArgument.class, defaultValue = "en",
      description = "The language it is spoken to in, and how days are written: en (the default), en-GB …")
  private Locale locale = Locale.ENGLISH;

  /** @param front the way in */
  public CohortCreate(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    var wanted = name.strip();
    if (wanted.isEmpty() || wanted.length() > LONGEST_NAME || wanted.chars().anyMatch(Character::isISOControl)) {
      return front.refuse("A cohort's name has 1 to " + LONGEST_NAME + " characters, in one line.");
    }
    var passing = onlyHere();
    return passing.isPresent() ? front.refuse(passing.get()) : front.inHouse(open -> create(open, wanted));
  }

  /** Why a programme of {@code --catalogue} cannot be followed: the next command would not find it. */
  private Optional<String> onlyHere() {
    return front.catalogue().map(front.surroundings().folder()::resolve)
        .filter(folder -> holdsIt(Optional.of(folder))
            && Settings.read(front.surroundings(), Optional.empty()) instanceof Settings.Understood(var settings)
            && !holdsIt(settings.catalogue().folder()))
        .map(folder -> "The settings name no catalogue with the programme '" + programme.strip()
            + "', so that neither the bot nor the next command would find it. Set COLLEGIUM_CATALOGUE to "
            + folder.toAbsolutePath().normalize() + " first.");
  }

  private boolean holdsIt(Optional<Path> catalogue) {
    return CatalogueHome.read(catalogue) instanceof Reading.Legible legible
        && legible.catalogue().find(programme.strip()).isPresent();
  }

  private int create(OpenHouse open, String wanted) {
    var house = open.house();
    var outcome = new CreateCohort(house.memberships(), house.catalogue(), house.ids(), house.clock())
        .handle(new CreateCohort.Request(new Prose(wanted), programme.strip(), zone, locale));
    return switch (outcome) {
      case CreateCohort.NameTaken _ -> front.refuse("There is a cohort called '" + wanted + "' already.");
      case CreateCohort.UnknownProgramme unknown -> front.refuse("The catalogue has no programme '" + programme
          + "'; it has " + String.join(", ", unknown.known()) + ".");
      case CreateCohort.Created created -> {
        front.say("The cohort '" + created.cohort().name().raw() + "' is there: " + programme.strip() + ", in "
            + zone.getId() + ".");
        front.say("Next: ./collegium import roster FILE --cohort \"" + wanted + "\"");
        front.say("      ./collegium import calendar FILE --cohort \"" + wanted + "\"");
        yield Front.DONE;
      }
    };
  }
}
