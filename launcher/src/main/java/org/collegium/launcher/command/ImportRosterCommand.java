package org.collegium.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.collegium.core.membership.ImportRoster;
import org.collegium.core.membership.RosterReport;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.Step;
import org.collegium.launcher.command.FileImport.Handed;
import org.collegium.launcher.command.FileImport.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code import roster}: a cohort's people, from a table. */
@Command(name = "roster", description = {"Enrols the people of a table into a cohort, or changes what differs.",
    "The table is CSV as spreadsheet programs save it, with the columns name, email and, if need be, role, mentor, "
        + "school and time zone. Who is not in it stays."},
    footerHeading = "%nExample:%n",
    footer = "  ./collegium import roster roster.csv --cohort \"Front Range\" --dry-run")
public final class ImportRosterCommand implements Callable<Integer> {

  private final Front front;

  @Mixin
  private FileImport files = new FileImport();

  /** @param front the way in */
  public ImportRosterCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return files.run(front, ImportRosterCommand::take);
  }

  private static Told take(Handed handed, Step step) {
    var house = handed.open().house();
    var outcome = new ImportRoster(house.memberships(), house.ids(), house.clock())
        .handle(new ImportRoster.Request(handed.cohort().id(), handed.fileName(), handed.content(), step));
    var lines = new RosterReport(Wording.in(handed.cohort().locale())).lines(outcome);
    return switch (outcome) {
      case ImportRoster.Refused refused -> new Told(refused.problems(), lines, false);
      case ImportRoster.Planned planned -> new Told(List.of(), lines, !planned.changes().isEmpty());
      case ImportRoster.Imported imported -> new Told(List.of(), lines, !imported.changes().isEmpty());
    };
  }
}
