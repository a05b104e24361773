package org.collegium.launcher.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.CalendarReport;
import org.collegium.core.session.ImportCalendar;
import org.collegium.core.session.Step;
import org.collegium.launcher.command.FileImport.Handed;
import org.collegium.launcher.command.FileImport.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code import calendar}: a cohort's sessions, from a calendar file. */
@Command(name = "calendar", description = {"Puts the events of an iCalendar file into a cohort's calendar.",
    "Events are matched to sessions by their number or title. What cannot be matched is listed; sessions that are not "
        + "in the file stay."},
    footerHeading = "%nExample:%n",
    footer = "  ./collegium import calendar sessions.ics --cohort \"Front Range\" --dry-run")
public final class ImportCalendarCommand implements Callable<Integer> {

  private final Front front;

  @Mixin
  private FileImport files = new FileImport();

  /** @param front the way in */
  public ImportCalendarCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return files.run(front, ImportCalendarCommand::take);
  }

  private static Told take(Handed handed, Step step) {
    var house = handed.open().house();
    var cohort = handed.cohort();
    var outcome = new ImportCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock())
        .handle(new ImportCalendar.Request(cohort.id(), handed.fileName(), handed.content(), step));
    var lines = new CalendarReport(Wording.in(cohort.locale()), new TimeInWords(cohort.locale(), cohort.zone()))
        .lines(outcome);
    return switch (outcome) {
      case ImportCalendar.Refused refused -> new Told(refused.problems(), lines, false);
      case ImportCalendar.Planned planned -> new Told(List.of(), lines, !planned.changes().isEmpty());
      case ImportCalendar.Imported imported -> new Told(List.of(), lines, !imported.changes().isEmpty());
    };
  }
}
