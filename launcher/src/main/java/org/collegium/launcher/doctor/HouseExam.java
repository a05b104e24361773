package org.collegium.launcher.doctor;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.Chores;
import org.collegium.core.House;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.OpenHouse;

/** The database and what stands in it: whether it opens, what is due, whom no letter finds, which letters are stuck. */
final class HouseExam {

  private static final String DATABASE = "database";
  private static final int NAMED = 5;
  private static final int A_PAGE = 100;

  private HouseExam() {}

  static List<Finding> findings(Settings settings, Surroundings surroundings) {
    if (!settings.storage().isBegun()) {
      return List.of(Finding.warn(DATABASE, "There is none yet",
          "Start with ./collegium cohort create; it makes one."));
    }
    return switch (OpenHouse.open(settings, surroundings.clock())) {
      case OpenHouse.Shut(var sentences) -> sentences.stream()
          .map(sentence -> Finding.fail(DATABASE, sentence, "Until then neither the bot nor the commands can work."))
          .toList();
      case OpenHouse.Opened(var open) -> {
        try (open) {
          yield findings(open, settings.storage().whereabouts());
        }
      }
    };
  }

  private static List<Finding> findings(OpenHouse open, String whereabouts) {
    var house = open.house();
    var cohorts = house.memberships().read(books -> books.cohorts().all());
    var findings = new ArrayList<Finding>();
    findings
        .add(Finding.ok(DATABASE, whereabouts + " opens, and the master key fits; cohorts in it: " + cohorts.size()));
    unwritable(house).ifPresent(findings::add);
    var missing = open.cohortsWithoutProgramme();
    missing.forEach(sentence -> findings.add(Finding.fail("programmes", sentence,
        "Until then neither the bot nor most commands can work.")));
    if (missing.isEmpty()) {
      findings.addAll(chores(house));
    }
    cohorts.forEach(cohort -> {
      findings.add(linked(house, cohort));
      findings.add(letters(house, cohort));
    });
    return findings;
  }

  /** Nothing is written; whoever may not begin to could not keep anything. */
  private static Optional<Finding> unwritable(House house) {
    try {
      house.letters().write(_ -> DATABASE);
      return Optional.empty();
    } catch (StorageFault fault) {
      return Optional.of(Finding.fail(DATABASE, fault.sentence(),
          "Until then nothing is kept: letters wait, and people are told so when they send something."));
    }
  }

  private static List<Finding> chores(House house) {
    return Chores.of(house, List.of()).stream().map(chore -> Finding.ok("chore '" + chore.name() + "'",
        chore.nextDue().map(next -> "Next due " + next.truncatedTo(ChronoUnit.SECONDS))
            .orElse("Nothing to do for now")))
        .toList();
  }

  private static Finding linked(House house, Cohort cohort) {
    var about = "people of " + cohort.name().raw();
    var now = house.clock().instant();
    var unlinked = house.memberships().read(books -> books.memberships().in(cohort.id(), now).stream()
        .filter(member -> books.people().preferredAddress(member.person()).isEmpty())
        .map(member -> books.people().get(member.person()).name().raw()).toList());
    if (unlinked.isEmpty()) {
      return Finding.ok(about, "Everybody is linked to a platform");
    }
    return Finding.warn(about, "Not linked to any platform, so that their letters wait: "
        + unlinked.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (unlinked.size() > NAMED ? " and " + (unlinked.size() - NAMED) + " more" : ""),
        "Slack finds them by the roster's e-mail addresses once it is connected; where it does not, a code links"
            + " them: ./collegium cohort invite \"" + cohort.name().raw() + "\" MEMBER");
  }

  private static Finding letters(House house, Cohort cohort) {
    var about = "letters of " + cohort.name().raw();
    var stuck = house.letters().read(books -> books.letters()
        .needingAttention(cohort.id(), house.clock().instant(), A_PAGE)).size();
    return stuck == 0 ? Finding.ok(about, "None is stuck")
        : Finding.warn(about, "Letters that need somebody's eye: " + (stuck == A_PAGE ? A_PAGE + " or more" : stuck),
            "./collegium deliveries \"" + cohort.name().raw() + "\" tells which, and why.");
  }
}
