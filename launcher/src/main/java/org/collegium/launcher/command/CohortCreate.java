package org.collegium.launcher.command;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.text.Prose;
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
    return front.inHouse(open -> create(open, wanted));
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
